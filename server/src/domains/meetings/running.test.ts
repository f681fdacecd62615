import { auditOf, lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildMeeting, buildTopic } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { appointRecorder } from './appoint-recorder.ts'
import { decideAgendaItem } from './decide-agenda-item.ts'
import { endAgendaItem } from './end-agenda-item.ts'
import { endMeeting } from './end-meeting.ts'
import { startAgendaItem } from './start-agenda-item.ts'
import { startMeeting } from './start-meeting.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

/** A meeting with two topics on its agenda. */
async function twoTopics() {
  const branch = await buildBranch(test.runtime)
  const { meetingId, topicId: first } = await buildMeeting(test, branch)
  const second = await buildTopic(test, branch, meetingId, '联合巡河')
  const chair = branch.south.secretary
  await test.run(decideAgendaItem, chair.actor, { agendaItemId: second, decision: 'ACCEPT' })
  const at = async (time: string, work: () => Promise<unknown>) => {
    test.setClock('2026-11-06', time)
    await work()
  }
  const agenda = async (actor = branch.north.member.actor) => {
    const page = await createCaller({ runtime: test.runtime, actor }).meetings.view({ meetingId })
    return page.agenda.map(({ running, secondsSpent }) => [running, secondsSpent])
  }
  const start = (agendaItemId: string) => test.run(startAgendaItem, chair.actor, { agendaItemId })
  return { branch, meetingId, first, second, chair, at, agenda, start }
}

describe('running a meeting', () => {
  it('notes its actual start once', async () => {
    const { meetingId, chair, at } = await twoTopics()
    const { database } = test.runtime
    await at('09:02', () => test.run(startMeeting, chair.actor, { meetingId }))
    await at('09:05', () => test.run(startMeeting, chair.actor, { meetingId }))
    const row = await database.prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })
    expect(row.startedAt?.toISOString()).toBe('2026-11-06T01:02:00.000Z')
    const started = await auditOf(database, meetingId)
    expect(started.filter((event) => event === 'meeting.started meeting')).toHaveLength(1)
  })

  it('goes from topic to topic, one at a time, and everybody sees which', async () => {
    const { first, second, chair, at, agenda, start } = await twoTopics()
    await at('09:00', () => start(first))
    expect(await agenda()).toEqual([
      [true, 0],
      [false, 0],
    ])
    await at('09:25', () => start(second))
    expect(await lastAuditOf(test.runtime.database, first)).toMatchObject({
      kind: 'agenda.ended',
      data: { title: '老街河道联合保洁', minutes: 25 },
    })
    await at('09:30', async () => undefined)
    expect(await agenda()).toEqual([
      [false, 1500],
      [true, 300],
    ])
    // Back to the first: what it took before counts on.
    await at('09:35', () => start(first))
    await at('09:40', () => test.run(endAgendaItem, chair.actor, { agendaItemId: first }))
    await at('09:50', async () => undefined)
    expect(await agenda()).toEqual([
      [false, 1800],
      [false, 600],
    ])
  })

  it('opens the meeting with its first topic, and ends what is under way with the meeting', async () => {
    const { meetingId, first, chair, at, agenda, start } = await twoTopics()
    await at('09:00', () => start(first))
    await at('09:10', () => test.run(endMeeting, chair.actor, { meetingId }))
    await at('11:00', async () => undefined)
    expect(await agenda()).toEqual([
      [false, 600],
      [false, 0],
    ])
    const row = await test.runtime.database.prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })
    expect(row.startedAt?.toISOString()).toBe('2026-11-06T01:00:00.000Z')
  })

  it('a topic that is set aside is under way no longer', async () => {
    const { first, chair, at, agenda, start } = await twoTopics()
    await at('09:00', () => start(first))
    const defer = { agendaItemId: first, decision: 'DEFER' as const, reason: '改期' }
    await at('09:03', () => test.run(decideAgendaItem, chair.actor, defer))
    expect(await agenda()).toEqual([
      [false, 180],
      [false, 0],
    ])
    expect((await test.refusal(startAgendaItem, chair.actor, { agendaItemId: first })).code).toBe(
      'NOT_ON_AGENDA',
    )
  })

  it('is for the chair and the recorder, from half an hour before until the end', async () => {
    const { branch, meetingId, first, chair } = await twoTopics()
    const later = await buildMeeting(test, branch, { startTime: '09:31' })
    const soon = await buildMeeting(test, branch, { startTime: '09:30' })
    await expectRefusals(test, startAgendaItem, [
      [branch.north.secretary.actor, { agendaItemId: first }, 'NOT_RUNNING'],
      [branch.south.member.actor, { agendaItemId: first }, 'NOT_RUNNING'],
      [chair.actor, { agendaItemId: later.topicId }, 'TOO_EARLY'],
    ])
    await test.run(startMeeting, chair.actor, { meetingId: soon.meetingId })
    await test.run(appointRecorder, chair.actor, { meetingId, personId: branch.south.member.id })
    await test.run(startAgendaItem, branch.south.member.actor, { agendaItemId: first })
    await test.run(endMeeting, chair.actor, { meetingId })
    await expectRefusals(test, startMeeting, [
      [chair.actor, { meetingId }, 'MEETING_HELD'],
      [branch.south.member.actor, { meetingId }, 'MEETING_HELD'],
    ])
  })

  it('has one topic under way, however many press at once', async () => {
    const { meetingId, first, second, chair, start } = await twoTopics()
    const { actor } = chair
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 3 === 2
          ? test.run(endAgendaItem, actor, { agendaItemId: first })
          : start(index % 2 === 0 ? first : second),
      ),
    )
    const { prisma, pool } = test.runtime.database
    const running = await prisma.agendaItem.count({ where: { meetingId, runningSince: { not: null } } })
    expect(running).toBeLessThanOrEqual(1)
    const both = pool.query('update agenda_item set running_since = now() where meeting_id = $1', [meetingId])
    await expect(both).rejects.toMatchObject({ code: '23505' })
  })

  it('answers a foreign topic exactly like a missing one', async () => {
    const { first } = await twoTopics()
    const mine = await buildBranch(test.runtime)
    const { actor } = mine.south.secretary
    await expectForeignLikeMissing(test, startAgendaItem, actor, first, (id) => ({ agendaItemId: id }))
  })
})
