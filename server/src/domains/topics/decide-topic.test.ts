import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildMeeting, buildTopic } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { proposersOf } from './data.ts'
import { decideTopic } from './decide-topic.ts'

const test = useRuntime()
const nothing = { meetingId: null, intoTopicId: null, reason: '' }
const reason = '等待镇里批复'

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildMeeting(test, branch)
  const topicId = await proposeToBacklog(test, branch, branch.north.member)
  return { branch, meetingId, topicId, onDuty: branch.south.secretary.actor }
}

function topicOf(id: string) {
  return test.runtime.database.prisma.topic.findUniqueOrThrow({
    where: { id },
    include: { appearances: { orderBy: { createdAt: 'asc' } } },
  })
}

describe('deciding on a topic of the backlog', () => {
  it('accepts it at the end of a meeting’s agenda and notes the answer', async () => {
    const { topicId, meetingId, onDuty } = await setUp()
    await test.run(decideTopic, onDuty, { ...nothing, topicId, decision: 'ACCEPT', meetingId })
    const topic = await topicOf(topicId)
    expect(topic).toMatchObject({ state: 'PLACED', decision: 'ACCEPT', reason: '' })
    expect(topic.appearances).toMatchObject([{ meetingId, state: 'ACCEPTED', live: true }])
    const { prisma } = test.runtime.database
    const last = await prisma.agendaItem.findFirst({ where: { meetingId }, orderBy: { rank: 'desc' } })
    expect(last?.topicId).toBe(topicId)
    expect(await lastAuditOf(test.runtime.database, topicId)).toMatchObject({
      kind: 'topic.decided',
      data: { title: '界河清淤', decision: 'ACCEPT', meeting: '11月工作会商' },
    })
  })

  it('declines it with a reason, on the meeting’s list too', async () => {
    const { branch, meetingId, onDuty } = await setUp()
    const topicId = await proposeToBacklog(test, branch, branch.north.member, { meetingId })
    await test.run(decideTopic, onDuty, { ...nothing, topicId, decision: 'DECLINE', reason })
    const topic = await topicOf(topicId)
    expect(topic).toMatchObject({
      state: 'DECLINED',
      decision: 'DECLINE',
      reason,
      decidedById: onDuty.personId,
    })
    expect(topic.appearances).toMatchObject([{ state: 'DECLINED', reason, live: false }])
  })

  it('merges it into another one; both proposers wait for that one’s answer', async () => {
    const { branch, topicId, onDuty } = await setUp()
    const first = await proposeToBacklog(test, branch, branch.south.member, { title: '更早的一件' })
    const into = await proposeToBacklog(test, branch, branch.north.secretary, { title: '合在一起' })
    const merge = (from: string, to: string) =>
      test.run(decideTopic, onDuty, { ...nothing, topicId: from, decision: 'MERGE', intoTopicId: to, reason })
    await merge(first, topicId)
    await merge(topicId, into)
    expect(await topicOf(topicId)).toMatchObject({
      state: 'MERGED',
      mergedIntoId: into,
      decision: 'MERGE',
      reason,
    })
    // What had been merged before goes along, so its answer is one step away.
    expect(await topicOf(first)).toMatchObject({ state: 'MERGED', mergedIntoId: into })
    const waiting = await proposersOf(test.runtime.database.prisma, into)
    const { north, south } = branch
    expect(waiting.sort()).toEqual([north.member.id, north.secretary.id, south.member.id].sort())
  })

  it('defers one that stands nowhere until the next meeting of its kind, and one on a list until that is over', async () => {
    const { branch, meetingId, topicId, onDuty } = await setUp()
    await test.run(decideTopic, onDuty, { ...nothing, topicId, decision: 'DEFER', reason })
    expect(await topicOf(topicId)).toMatchObject({
      state: 'WAITING',
      comesBack: true,
      decision: 'DEFER',
      reason,
    })
    const listed = await proposeToBacklog(test, branch, branch.north.member, { meetingId })
    await test.run(decideTopic, onDuty, { ...nothing, topicId: listed, decision: 'DEFER', reason })
    const topic = await topicOf(listed)
    expect(topic).toMatchObject({ state: 'DEFERRED', comesBack: false })
    expect(topic.appearances).toMatchObject([{ meetingId, state: 'DEFERRED', reason, live: false }])
  })

  it('defers it to a named meeting, where it stands at once with where it came from', async () => {
    const { branch, meetingId, onDuty } = await setUp()
    const later = await buildMeeting(test, branch, { title: '专题会商', date: '2026-11-20' })
    const topicId = await proposeToBacklog(test, branch, branch.north.member, { meetingId })
    const input = { ...nothing, topicId, decision: 'DEFER' as const, reason }
    await expectRefusals(test, decideTopic, [[onDuty, { ...input, meetingId }, 'INVALID', 'meetingId']])
    await test.run(decideTopic, onDuty, { ...input, meetingId: later.meetingId })
    const topic = await topicOf(topicId)
    expect(topic).toMatchObject({ state: 'PLACED', decision: 'DEFER', reason })
    expect(topic.appearances).toMatchObject([
      { meetingId, state: 'DEFERRED', reason },
      { meetingId: later.meetingId, state: 'ACCEPTED', carriedFromId: meetingId },
    ])
  })

  it('moves an accepted topic to another meeting: it stands on one agenda only', async () => {
    const { branch, meetingId, topicId, onDuty } = await setUp()
    const later = await buildMeeting(test, branch, { title: '专题会商', date: '2026-11-20' })
    const accept = (id: string) => ({ ...nothing, topicId, decision: 'ACCEPT' as const, meetingId: id })
    await test.run(decideTopic, onDuty, accept(meetingId))
    await test.run(decideTopic, onDuty, accept(later.meetingId))
    const { appearances } = await topicOf(topicId)
    expect(appearances.map(({ state, live }) => [state, live])).toEqual([
      ['DEFERRED', false],
      ['ACCEPTED', true],
    ])
    const [here] = appearances
    const again = { agendaItemId: here?.id, decision: 'ACCEPT' }
    await expectRefusals(test, decideAgendaItem, [[onDuty, again, 'TOPIC_ELSEWHERE']])
    const { pool } = test.runtime.database
    await expect(
      pool.query(`update agenda_item set state = 'ACCEPTED' where id = $1`, [here?.id]),
    ).rejects.toMatchObject({ constraint: 'agenda_item_one_live' })
  })

  it('hears of what is decided on the meeting’s page', async () => {
    const { branch, meetingId, onDuty } = await setUp()
    const agendaItemId = await buildTopic(test, branch, meetingId, '购置观光车')
    const { prisma } = test.runtime.database
    const { topicId } = await prisma.agendaItem.findUniqueOrThrow({ where: { id: agendaItemId } })
    await test.run(decideAgendaItem, onDuty, { agendaItemId, decision: 'DECLINE', reason })
    expect(await topicOf(topicId)).toMatchObject({ state: 'DECLINED', decision: 'DECLINE', reason })
    await test.run(decideAgendaItem, onDuty, { agendaItemId, decision: 'ACCEPT', reason: '' })
    expect(await topicOf(topicId)).toMatchObject({ state: 'PLACED', decision: 'ACCEPT', reason: '' })
  })

  it('is for the secretary on duty, of topics that are open, with a reason', async () => {
    const { branch, meetingId, topicId, onDuty } = await setUp()
    const december = await buildMeeting(test, branch, { title: '11月末会商', date: '2026-11-27' })
    const { prisma } = test.runtime.database
    await prisma.meeting.update({
      where: { id: december.meetingId },
      data: { startsAt: new Date('2026-12-10T01:00:00Z'), endsAt: new Date('2026-12-10T03:00:00Z') },
    })
    const other = await proposeToBacklog(test, branch, branch.south.member, { title: '另一件' })
    const merged = await proposeToBacklog(test, branch, branch.south.member, { title: '已合并' })
    const merge = { ...nothing, decision: 'MERGE' as const, reason }
    await test.run(decideTopic, onDuty, { ...merge, topicId: merged, intoTopicId: other })
    const accept = { ...nothing, topicId, decision: 'ACCEPT', meetingId }
    const decline = { ...nothing, topicId, decision: 'DECLINE', reason }
    await expectRefusals(test, decideTopic, [
      [branch.north.secretary.actor, accept, 'NOT_ON_DUTY'],
      [branch.north.member.actor, accept, 'NOT_ON_DUTY'],
      [branch.observer.actor, decline, 'NOT_ON_DUTY'],
      [branch.north.secretary.actor, decline, 'NOT_ON_DUTY'],
      // Whoever is on duty in December decides about December's agenda.
      [onDuty, { ...accept, meetingId: december.meetingId }, 'NOT_ON_DUTY'],
      [onDuty, { ...accept, meetingId: null }, 'INVALID', 'meetingId'],
      [onDuty, { ...decline, reason: ' ' }, 'INVALID', 'reason'],
      [onDuty, { ...merge, topicId, intoTopicId: null }, 'INVALID', 'intoTopicId'],
      [onDuty, { ...merge, topicId, intoTopicId: topicId }, 'INVALID', 'intoTopicId'],
      [onDuty, { ...merge, topicId, intoTopicId: merged }, 'TOPIC_SETTLED'],
      [onDuty, { ...decline, topicId: merged }, 'TOPIC_SETTLED'],
    ])
    const december2 = { ...accept, meetingId: december.meetingId, decision: 'ACCEPT' as const }
    await test.run(decideTopic, branch.north.secretary.actor, december2)
    // And whoever takes it away from there.
    await expectRefusals(test, decideTopic, [[onDuty, accept, 'NOT_ON_DUTY']])
  })

  it('answers a foreign topic, meeting and merge exactly like missing ones', async () => {
    const theirs = await setUp()
    const mine = await setUp()
    const { onDuty, topicId } = mine
    await expectForeignLikeMissing(test, decideTopic, onDuty, theirs.topicId, (id) => ({
      ...nothing,
      topicId: id,
      decision: 'DECLINE',
      reason,
    }))
    await expectForeignLikeMissing(test, decideTopic, onDuty, theirs.meetingId, (id) => ({
      ...nothing,
      topicId,
      decision: 'ACCEPT',
      meetingId: id,
    }))
    await expectForeignLikeMissing(test, decideTopic, onDuty, theirs.topicId, (id) => ({
      ...nothing,
      topicId,
      decision: 'MERGE',
      intoTopicId: id,
      reason,
    }))
  })
})
