import { buildBranch, buildOrganization, buildPerson } from '@kit/builders'
import { callProcedure } from '@kit/call-procedure'
import { missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../kernel/day.ts'
import { createCaller } from '../../router.ts'
import { setCadence } from '../meetings/set-cadence.ts'
import { endRole } from './end-role.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const administrator = await buildAdministrator(test)
  const { organizationId } = branch
  const cadence = { kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-01-01' } as const
  await test.run(setCadence, administrator, { organizationId, ...cadence })
  const caller = createCaller({ runtime: test.runtime, actor: administrator }).organizations
  return { branch, organizationId, administrator, caller, cadence }
}

describe('the list of organizations', () => {
  it('shows an administrator how large each is today and what it owes, also an empty one', async () => {
    const { organizationId, caller, cadence } = await setUp()
    const { id: emptyId } = await buildOrganization(test.runtime.database.prisma, 'COMMUNITY')
    const list = await caller.administration({})
    expect(list.find(({ id }) => id === organizationId)).toMatchObject({
      unitCount: 2,
      personCount: 5,
      foundedOn: '2017-06-01',
      cadences: [{ kind: cadence.kind, period: cadence.period }],
    })
    expect(list.find(({ id }) => id === emptyId)).toMatchObject({
      unitCount: 0,
      personCount: 0,
      cadences: [],
    })
  })

  it('is refused to everybody else', async () => {
    const { branch } = await setUp()
    for (const { actor } of [branch.south.secretary, branch.south.member, branch.observer]) {
      const outcome = await callProcedure(test.runtime, actor, 'organizations.administration', {})
      expect(outcome).toMatchObject({ ok: false, status: 'FORBIDDEN', refusal: 'NOT_ADMINISTRATOR' })
    }
  })
})

describe('one organization', () => {
  it('shows units, people with user names, and what is owed; no meetings, no telephone numbers', async () => {
    const { branch, organizationId, caller, cadence } = await setUp()
    const { prisma } = test.runtime.database
    const mobile = `139${organizationId.replace(/\D/g, '').slice(-8)}`
    await prisma.user.update({ where: { id: branch.south.member.userId }, data: { mobile } })
    const shown = await caller.administered({ organizationId })
    expect(shown.units.map(({ name, from, until }) => [name, from, until])).toEqual([
      ['南山塘村', '2017-06-01', null],
      ['北山塘村', '2017-06-01', null],
    ])
    expect(shown.people).toHaveLength(5)
    expect(shown.people.find(({ id }) => id === branch.south.secretary.id)).toMatchObject({
      name: '南书记',
      unitId: branch.south.unitId,
      username: branch.south.secretary.userId,
      roles: [{ role: 'SECRETARY', from: '2017-06-01', until: null }],
    })
    expect(shown.cadences).toEqual([{ ...cadence, preferredDay: '不限日期' }])
    expect(JSON.stringify(shown)).not.toContain(mobile)
    expect(shown).not.toHaveProperty('meetings')
  })

  it('names who begins later and until when others stay, and forgets who has left', async () => {
    const { branch, organizationId, administrator, caller } = await setUp()
    const place = { organizationId, unitId: branch.south.unitId }
    const later = await buildPerson(test.runtime, place, '后任者', 'MEMBER')
    await test.runtime.database.prisma.organizationRole.updateMany({
      where: { personId: later.id },
      data: { fromDay: columnOf(asCivilDate('2026-12-01')) },
    })
    const { member } = branch.south
    await test.run(endRole, administrator, { organizationId, personId: member.id, until: '2026-11-06' })
    await test.run(endRole, administrator, {
      organizationId,
      personId: branch.observer.id,
      until: '2026-11-05',
    })
    const { people } = await caller.administered({ organizationId })
    expect(people.find(({ id }) => id === later.id)?.roles[0]?.from).toBe('2026-12-01')
    expect(people.find(({ id }) => id === member.id)?.roles[0]?.until).toBe('2026-11-06')
    expect(people.some(({ id }) => id === branch.observer.id)).toBe(false)
  })

  it('is refused to everybody else without a word on whether it exists', async () => {
    const { branch, organizationId, administrator } = await setUp()
    const path = 'organizations.administered'
    const ask = (actor: typeof administrator, id: string) =>
      callProcedure(test.runtime, actor, path, { organizationId: id })
    const refused = await ask(branch.south.secretary.actor, organizationId)
    expect(refused).toMatchObject({ ok: false, refusal: 'NOT_ADMINISTRATOR' })
    expect(await ask(branch.south.secretary.actor, missingId)).toEqual(refused)
    expect(await ask(administrator, missingId)).toMatchObject({ ok: false, refusal: 'NOT_FOUND' })
  })
})
