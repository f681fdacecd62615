import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { closeActionItem } from '../follow-up/close-action-item.ts'

const test = useRuntime()

function as(actor: Actor) {
  return createCaller({ runtime: test.runtime, actor })
}

describe('the list of organizations', () => {
  it('holds the own ones only; an administrator belongs to none', async () => {
    const branch = await buildBranch(test.runtime)
    await buildBranch(test.runtime)
    const list = await as(branch.observer.actor).organizations.list()
    expect(list.organizations.map(({ id }) => id)).toEqual([branch.organizationId])
    expect(list.me).toMatchObject({ name: '列席人', unitName: '南山塘', administrator: false })
    const own = await as(await buildAdministrator(test)).organizations.list({})
    expect([own.organizations, own.me.administrator]).toEqual([[], true])
  })
})

describe('the page of an organization', () => {
  it('shows units with their people and no telephone numbers', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const mobile = '13987654321'
    const { userId } = branch.north.secretary
    await test.runtime.database.prisma.user.update({ where: { id: userId }, data: { mobile } })
    const page = await as(branch.south.secretary.actor).organizations.view({ organizationId })
    const people = page.units.map(({ shortName, people: own }) => [shortName, own.map(({ name }) => name)])
    expect(new Map(people as [string, string[]][]).get('北山塘')?.toSorted()).toEqual(['北书记', '北党员'])
    expect(page.mayReadAuditLog).toBe(true)
    const text = JSON.stringify(page)
    for (const secret of [mobile, userId, 'accounts.invalid']) expect(text).not.toContain(secret)
    const member = await as(branch.south.member.actor).organizations.view({ organizationId })
    expect(member.mayReadAuditLog).toBe(false)
  })

  it('counts the members on each day on which their number changed', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    await test.runtime.database.prisma.unitMembership.updateMany({
      where: { organizationId, unitId: branch.north.unitId },
      data: { untilDay: columnOf(asCivilDate('2020-12-31')) },
    })
    const { memberCounts, units } = await as(branch.south.member.actor).organizations.view({ organizationId })
    expect(memberCounts).toEqual([
      { day: '2017-06-01', count: 2 },
      { day: '2021-01-01', count: 1 },
    ])
    expect(units.map(({ shortName }) => shortName)).toEqual(['南山塘'])
  })
})

describe('the page of the rotation', () => {
  it('shows the terms of a year, and of those around it, without gap, and names candidates to those who plan', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const page = await as(branch.north.secretary.actor).rotation.view({ organizationId })
    expect(page.current).toMatchObject({ name: '南书记' })
    expect(page.next).toMatchObject({ name: '北书记' })
    const { terms: before } = await as(branch.north.secretary.actor).rotation.view({
      organizationId,
      year: 2025,
    })
    const { terms: after } = await as(branch.north.secretary.actor).rotation.view({
      organizationId,
      year: '2027',
    })
    expect([before, page.terms, after].map(({ length }) => length)).toEqual([12, 12, 12])
    const terms = [...before, ...page.terms, ...after]
    expect(terms.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    for (const [i, term] of terms.entries()) {
      const next = terms[i + 1]
      if (next) expect(Date.parse(next.startsOn) - Date.parse(term.endsOn)).toBe(86_400_000)
    }
    expect(page.candidates.people.map(({ name }) => name).sort()).toEqual(['北书记', '南书记'])
    const member = await as(branch.north.member.actor).rotation.view({ organizationId })
    expect([member.mayPlan, member.candidates]).toEqual([false, { people: [], units: [] }])
  })
})

describe('the page of what was decided', () => {
  it('shows numbers and items, what is mine, late or closed, and who may close it', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const viewFor = (actor: Actor, onlyMeeting?: string) =>
      as(actor).followUp.view({ organizationId, meetingId: onlyMeeting })
    const mine = await viewFor(branch.south.member.actor)
    expect(mine.resolutions.map(({ number, text }) => [number, text])).toEqual([
      ['〔2026〕1号', '每周五联合清理界河。'],
    ])
    const [item] = mine.actionItems
    expect(item).toMatchObject({ isMine: true, mayClose: true, overdue: false, state: 'OPEN' })
    const [others] = (await viewFor(branch.north.member.actor)).actionItems
    expect(others).toMatchObject({ isMine: false, mayClose: false, person: { name: '南党员' } })
    test.setClock('2026-12-01')
    expect((await viewFor(branch.observer.actor)).actionItems[0]).toMatchObject({ overdue: true })
    const closing = { actionItemId: item?.id ?? '', note: '完成' }
    await test.run(closeActionItem, branch.south.member.actor, closing)
    expect((await viewFor(branch.south.secretary.actor, meetingId)).actionItems[0]).toMatchObject({
      state: 'CLOSED',
      overdue: false,
      mayClose: false,
      closingNote: '完成',
    })
    test.setClock('2026-11-06')
  })
})
