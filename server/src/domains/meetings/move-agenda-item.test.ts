import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting, buildTopic } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals, missingId } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { moveAgendaItem } from './move-agenda-item.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId, topicId } = await buildMeeting(test, branch)
  const second = await buildTopic(test, branch, meetingId, '第二项')
  const third = await buildTopic(test, branch, meetingId, '第三项')
  return { branch, meetingId, first: topicId, second, third }
}

async function orderOf(meetingId: string): Promise<string[]> {
  const { prisma } = test.runtime.database
  const items = await prisma.agendaItem.findMany({ where: { meetingId }, orderBy: { rank: 'asc' } })
  return items.map(({ id }) => id)
}

describe('moving a topic', () => {
  it('puts it first, behind another, or last, and notes its new place', async () => {
    const { branch, meetingId, first, second, third } = await setUp()
    const secretary = branch.north.secretary.actor
    await test.run(moveAgendaItem, secretary, { agendaItemId: third, afterId: null })
    expect(await orderOf(meetingId)).toEqual([third, first, second])
    expect(await lastAuditOf(test.runtime.database, third)).toMatchObject({
      kind: 'agenda.moved',
      subjectType: 'agenda-item',
      data: { title: '第三项', position: 1 },
    })
    await test.run(moveAgendaItem, secretary, { agendaItemId: first, afterId: second })
    expect(await orderOf(meetingId)).toEqual([third, second, first])
    await test.run(moveAgendaItem, secretary, { agendaItemId: third, afterId: second })
    expect(await orderOf(meetingId)).toEqual([second, third, first])
    expect(await lastAuditOf(test.runtime.database, third)).toMatchObject({ data: { position: 2 } })
  })

  it('leaves everything where it is when a topic is put behind itself or where it was', async () => {
    const { branch, meetingId, first, second, third } = await setUp()
    const secretary = branch.south.secretary.actor
    await test.run(moveAgendaItem, secretary, { agendaItemId: second, afterId: first })
    expect(await orderOf(meetingId)).toEqual([first, second, third])
    await expectRefusals(test, moveAgendaItem, [
      [secretary, { agendaItemId: second, afterId: second }, 'CONFLICT'],
    ])
  })

  it('survives sixty moves into the same gap', async () => {
    const { branch, meetingId, first, second, third } = await setUp()
    const secretary = branch.south.secretary.actor
    // Each round halves the same gap again, the worst case for keys between keys.
    for (let round = 0; round < 30; round++) {
      await test.run(moveAgendaItem, secretary, { agendaItemId: third, afterId: first })
      await test.run(moveAgendaItem, secretary, { agendaItemId: second, afterId: first })
    }
    expect(await orderOf(meetingId)).toEqual([first, second, third])
  })

  it('refuses members, topics of other meetings as neighbours, and a meeting that has ended', async () => {
    const { branch, first, second } = await setUp()
    const elsewhere = await setUp()
    const held = await buildHeldMeeting(test, branch)
    const secretary = branch.south.secretary.actor
    await expectRefusals(test, moveAgendaItem, [
      [branch.south.member.actor, { agendaItemId: second, afterId: null }, 'NOT_SECRETARY'],
      [branch.observer.actor, { agendaItemId: second, afterId: null }, 'NOT_SECRETARY'],
      [secretary, { agendaItemId: first, afterId: elsewhere.second }, 'CONFLICT'],
      [secretary, { agendaItemId: first, afterId: missingId }, 'CONFLICT'],
      [secretary, { agendaItemId: held.topicId, afterId: null }, 'MEETING_HELD'],
    ])
  })

  it('answers a foreign topic exactly like a missing one', async () => {
    const { first } = await setUp()
    const mine = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, moveAgendaItem, mine.south.secretary.actor, first, (id) => ({
      agendaItemId: id,
      afterId: null,
    }))
  })
})
