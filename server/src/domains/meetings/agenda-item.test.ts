import { auditOf, lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting, buildTopic } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { decideAgendaItem } from './decide-agenda-item.ts'
import { editAgendaItem } from './edit-agenda-item.ts'

const test = useRuntime()
const words = { title: '界河保洁分段', purpose: '', plannedMinutes: 30, presenterId: null }

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const meeting = await buildMeeting(test, branch)
  const agendaItemId = await buildTopic(test, branch, meeting.meetingId, '新提的议题')
  return { branch, meeting, agendaItemId }
}

describe('editing a topic', () => {
  it('lets the proposer change it until it is decided, and a secretary also after', async () => {
    const { branch, agendaItemId } = await setUp()
    const { database } = test.runtime
    await test.run(editAgendaItem, branch.south.member.actor, { agendaItemId, ...words })
    const row = await database.prisma.agendaItem.findUniqueOrThrow({ where: { id: agendaItemId } })
    expect(row).toMatchObject({ title: words.title, plannedMinutes: 30, presenterId: null })
    expect(await lastAuditOf(database, agendaItemId)).toMatchObject({
      kind: 'agenda.edited',
      data: { title: words.title },
    })
    await test.run(decideAgendaItem, branch.south.secretary.actor, { agendaItemId, decision: 'ACCEPT' })
    await expectRefusals(test, editAgendaItem, [
      [branch.south.member.actor, { agendaItemId, ...words }, 'NOT_SECRETARY'],
    ])
    await test.run(editAgendaItem, branch.north.secretary.actor, { agendaItemId, ...words, title: '再改' })
    expect(await auditOf(database, agendaItemId)).toEqual([
      'agenda.proposed agenda-item',
      'agenda.edited agenda-item',
      'agenda.decided agenda-item',
      'agenda.edited agenda-item',
    ])
  })

  it('refuses other members, observers, uninvited presenters, and everything after the end', async () => {
    const { branch, agendaItemId } = await setUp()
    const other = await buildBranch(test.runtime)
    const held = await buildHeldMeeting(test, branch)
    const foreignPresenter = { agendaItemId, ...words, presenterId: other.south.member.id }
    await expectRefusals(test, editAgendaItem, [
      [branch.north.member.actor, { agendaItemId, ...words }, 'NOT_SECRETARY'],
      [branch.observer.actor, { agendaItemId, ...words }, 'NOT_SECRETARY'],
      [branch.south.secretary.actor, foreignPresenter, 'NOT_PRESENTABLE', 'presenterId'],
      [branch.south.secretary.actor, { agendaItemId: held.topicId, ...words }, 'MEETING_HELD'],
    ])
  })

  it('answers a foreign topic exactly like a missing one', async () => {
    const { agendaItemId } = await setUp()
    const mine = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, editAgendaItem, mine.south.secretary.actor, agendaItemId, (id) => ({
      agendaItemId: id,
      ...words,
    }))
  })
})

describe('deciding on a topic', () => {
  it.each([
    ['ACCEPT', 'ACCEPTED', ''],
    ['DEFER', 'DEFERRED', '等待镇里批复'],
    ['DECLINE', 'DECLINED', '不属于会商范围'],
  ] as const)('%s makes it %s and notes the decision', async (decision, state, reason) => {
    const { branch, agendaItemId } = await setUp()
    await test.run(decideAgendaItem, branch.south.secretary.actor, { agendaItemId, decision, reason })
    const { database } = test.runtime
    const row = await database.prisma.agendaItem.findUniqueOrThrow({ where: { id: agendaItemId } })
    expect(row).toMatchObject({ state, reason })
    expect(await lastAuditOf(database, agendaItemId)).toMatchObject({
      kind: 'agenda.decided',
      data: { title: '新提的议题', decision, reason },
    })
  })

  it('is for the secretary on duty; to defer or decline takes a reason', async () => {
    const { branch, agendaItemId } = await setUp()
    const held = await buildHeldMeeting(test, branch)
    const onDuty = branch.south.secretary.actor
    await expectRefusals(test, decideAgendaItem, [
      [branch.north.secretary.actor, { agendaItemId, decision: 'ACCEPT' }, 'NOT_ON_DUTY'],
      [branch.south.member.actor, { agendaItemId, decision: 'ACCEPT' }, 'NOT_ON_DUTY'],
      [onDuty, { agendaItemId, decision: 'DEFER' }, 'INVALID', 'reason'],
      [onDuty, { agendaItemId, decision: 'DECLINE', reason: ' ' }, 'INVALID', 'reason'],
      [onDuty, { agendaItemId, decision: 'DELETE' }, 'INVALID', 'decision'],
      [onDuty, { agendaItemId: held.topicId, decision: 'ACCEPT' }, 'MEETING_HELD'],
    ])
  })

  it('answers a foreign topic exactly like a missing one', async () => {
    const { agendaItemId } = await setUp()
    const mine = await buildBranch(test.runtime)
    const secretary = mine.south.secretary.actor
    await expectForeignLikeMissing(test, decideAgendaItem, secretary, agendaItemId, (id) => ({
      agendaItemId: id,
      decision: 'ACCEPT',
    }))
  })
})
