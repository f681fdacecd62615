import { auditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildMeeting, buildTopic } from '@kit/meetings'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { endMeeting } from '../meetings/end-meeting.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { decideTopic } from './decide-topic.ts'

const test = useRuntime()

/** Plans the next consultation, as the secretary on duty does. */
async function planNext(
  branch: BuiltBranch,
  given: { date?: string; kind?: 'CONSULTATION' | 'THEME_DAY' } = {},
) {
  const { meetingId } = await test.run(planMeeting, branch.south.secretary.actor, {
    organizationId: branch.organizationId,
    kind: given.kind ?? 'CONSULTATION',
    title: '下次工作会商',
    date: given.date ?? '2026-11-20',
    startTime: '09:00',
    endTime: '11:00',
    place: '议事厅',
  })
  return meetingId
}

function listOf(meetingId: string) {
  return test.runtime.database.prisma.agendaItem.findMany({
    where: { meetingId },
    orderBy: { rank: 'asc' },
    include: { topic: true },
  })
}

/** A meeting with one topic accepted, one deferred, one declined and one that nobody decided on. */
async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId, topicId: accepted } = await buildMeeting(test, branch)
  const onDuty = branch.south.secretary.actor
  const answered = async (title: string, decision: 'DEFER' | 'DECLINE') => {
    const agendaItemId = await buildTopic(test, branch, meetingId, title)
    await test.run(decideAgendaItem, onDuty, { agendaItemId, decision, reason: '材料不全' })
  }
  await answered('暂缓的', 'DEFER')
  await answered('不列的', 'DECLINE')
  await buildTopic(test, branch, meetingId, '没有受理的')
  return { branch, meetingId, accepted, onDuty }
}

async function statesOf(branch: BuiltBranch) {
  const { prisma } = test.runtime.database
  const topics = await prisma.topic.findMany({ where: { organizationId: branch.organizationId } })
  return Object.fromEntries(
    topics.map(({ title, state, comesBack }) => [title, comesBack ? `${state} back` : state]),
  )
}

describe('when a meeting is over', () => {
  it('what was discussed is done; what was not reached or deferred comes back; the rest stays as it is', async () => {
    const { branch, meetingId, accepted, onDuty } = await setUp()
    await test.run(endMeeting, onDuty, { meetingId, unreachedIds: [accepted] })
    expect(await statesOf(branch)).toEqual({
      老街河道联合保洁: 'WAITING back',
      暂缓的: 'WAITING back',
      不列的: 'DECLINED',
      没有受理的: 'WAITING',
    })
    const next = await planNext(branch)
    const listed = await listOf(next)
    expect(listed.map(({ title, state, carriedFromId }) => [title, state, carriedFromId])).toEqual([
      ['老街河道联合保洁', 'ACCEPTED', meetingId],
      ['暂缓的', 'ACCEPTED', meetingId],
    ])
    expect(listed.map(({ presenterId }) => presenterId)).toEqual([
      branch.south.member.id,
      branch.south.member.id,
    ])
    expect(await auditOf(test.runtime.database, listed[0]?.topicId ?? '')).toContain(
      'topic.carried-over topic',
    )
    expect(await listOf(await planNext(branch, { date: '2026-11-27' }))).toEqual([])
  })

  it('everything on the agenda counts as discussed unless it is marked', async () => {
    const { branch, meetingId, onDuty } = await setUp()
    await test.run(endMeeting, onDuty, { meetingId })
    expect(await statesOf(branch)).toMatchObject({ 老街河道联合保洁: 'DISCUSSED' })
  })

  it('they go at once on a meeting of the same kind that is planned already, and on no other', async () => {
    const { branch, meetingId, accepted, onDuty } = await setUp()
    const themeDay = await planNext(branch, { kind: 'THEME_DAY', date: '2026-11-10' })
    const later = await planNext(branch, { date: '2026-11-27' })
    const next = await planNext(branch)
    await test.run(endMeeting, onDuty, { meetingId, unreachedIds: [accepted] })
    expect((await listOf(next)).map(({ title }) => title)).toEqual(['老街河道联合保洁', '暂缓的'])
    expect([await listOf(themeDay), await listOf(later)]).toEqual([[], []])
  })

  it('a cancelled meeting gives all of its agenda to the next one', async () => {
    const { branch, meetingId, onDuty } = await setUp()
    await test.run(cancelMeeting, onDuty, { meetingId, reason: '台风' })
    expect(await statesOf(branch)).toMatchObject({ 老街河道联合保洁: 'WAITING back', 没有受理的: 'WAITING' })
    expect((await listOf(await planNext(branch))).map(({ title }) => title)).toEqual([
      '老街河道联合保洁',
      '暂缓的',
    ])
  })

  it('comes back again and again until it is discussed, with a link to the last meeting', async () => {
    const { branch, meetingId, accepted, onDuty } = await setUp()
    const next = await planNext(branch)
    await test.run(endMeeting, onDuty, { meetingId, unreachedIds: [accepted] })
    await test.run(cancelMeeting, onDuty, { meetingId: next, reason: '场地停电' })
    const third = await listOf(await planNext(branch, { date: '2026-11-27' }))
    expect(third.map(({ title, carriedFromId }) => [title, carriedFromId])).toEqual([
      ['老街河道联合保洁', next],
      ['暂缓的', next],
    ])
  })

  it('one deferred in the backlog comes with the next meeting; one answered meanwhile does not', async () => {
    const branch = await buildBranch(test.runtime)
    const onDuty = branch.south.secretary.actor
    const ids = [
      await proposeToBacklog(test, branch, branch.north.member, { title: '先放一放' }),
      await proposeToBacklog(test, branch, branch.north.member, { title: '后来不列' }),
    ]
    const common = { meetingId: null, intoTopicId: null, reason: '再等等' }
    for (const topicId of ids) await test.run(decideTopic, onDuty, { topicId, decision: 'DEFER', ...common })
    await test.run(decideTopic, onDuty, { topicId: ids[1] ?? '', decision: 'DECLINE', ...common })
    expect((await listOf(await planNext(branch))).map(({ title }) => title)).toEqual(['先放一放'])
  })

  it('refuses to mark what is not on the agenda', async () => {
    const { branch, meetingId, onDuty } = await setUp()
    const other = await buildMeeting(test, branch)
    const waiting = (await listOf(meetingId)).find(({ state }) => state === 'PROPOSED')
    await expectRefusals(test, endMeeting, [
      [onDuty, { meetingId, unreachedIds: [other.topicId] }, 'CONFLICT'],
      [onDuty, { meetingId, unreachedIds: [waiting?.id] }, 'CONFLICT'],
      [onDuty, { meetingId, unreachedIds: ['x'] }, 'INVALID'],
    ])
  })
})

describe('exactly once', () => {
  it('while a meeting ends and two others of its kind are planned at the same time', async () => {
    for (let round = 0; round < 3; round++) {
      const { branch, meetingId, accepted, onDuty } = await setUp()
      await Promise.all([
        planNext(branch),
        test.run(endMeeting, onDuty, { meetingId, unreachedIds: [accepted] }),
        planNext(branch, { date: '2026-11-27' }),
      ])
      const { prisma } = test.runtime.database
      const live = await prisma.agendaItem.findMany({
        where: { organizationId: branch.organizationId, live: true },
      })
      expect(live.map(({ title }) => title).sort()).toEqual(['暂缓的', '老街河道联合保洁'])
      expect(await statesOf(branch)).toMatchObject({ 老街河道联合保洁: 'PLACED', 暂缓的: 'PLACED' })
    }
  })

  it('while two meetings are planned at once', async () => {
    const { branch, meetingId, accepted, onDuty } = await setUp()
    await test.run(endMeeting, onDuty, { meetingId, unreachedIds: [accepted] })
    const meetings = await Promise.all(
      ['2026-11-20', '2026-11-21', '2026-11-23'].map((date) => planNext(branch, { date })),
    )
    const lists = await Promise.all(meetings.map(listOf))
    expect(lists.map(({ length }) => length).sort()).toEqual([0, 0, 2])
  })

  it('in the database: once for a meeting, and on one agenda to come', async () => {
    const { branch, meetingId } = await setUp()
    const next = await planNext(branch)
    const { pool } = test.runtime.database
    const copy = (to: string) =>
      pool.query(
        `insert into agenda_item (id, organization_id, meeting_id, topic_id, title, unit_id, proposed_by_id, planned_minutes, state, rank)
         select gen_random_uuid(), organization_id, $2, topic_id, title, unit_id, proposed_by_id, 5, 'ACCEPTED', 'zz'
         from agenda_item where meeting_id = $1 and state = 'ACCEPTED'`,
        [meetingId, to],
      )
    await expect(copy(meetingId)).rejects.toMatchObject({ code: '23505' })
    await expect(copy(next)).rejects.toMatchObject({ constraint: 'agenda_item_one_live' })
  })
})
