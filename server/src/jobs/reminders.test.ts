import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting } from '@kit/meetings'
import { titlesOf } from '@kit/messages'
import { buildComingMeeting, buildNoticedMeeting } from '@kit/notices'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, describe, expect, it } from 'vitest'
import { replyToInvitation } from '../domains/attendance/reply-to-invitation.ts'
import { appointRecorder } from '../domains/meetings/appoint-recorder.ts'
import { cancelMeeting } from '../domains/meetings/cancel-meeting.ts'
import { editMeeting } from '../domains/meetings/edit-meeting.ts'
import { submitMinutes } from '../domains/minutes/submit-minutes.ts'
import { openLog } from '../open-log.ts'
import { sweep } from './sweep.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

/** A look at a moment. */
async function look(day: string, time: string): Promise<void> {
  test.setClock(day, time)
  await sweep({
    runtime: test.runtime,
    mailer: undefined,
    publicUrl: 'http://localhost',
    log: openLog('silent'),
  })
}

const people = ({ south, north, observer }: BuiltBranch) => [
  south.secretary,
  south.member,
  north.secretary,
  north.member,
  observer,
]

describe('before a meeting', () => {
  it('whoever comes or is silent is reminded a day and two hours ahead, once, however often one looks', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildComingMeeting(test, branch)
    const { north } = branch
    await test.run(replyToInvitation, north.member.actor, { meetingId, reply: 'ATTEND' })
    await test.run(replyToInvitation, north.secretary.actor, { meetingId, reply: 'LEAVE', reason: '住院' })
    await look('2026-11-19', '13:59')
    expect(await titlesOf(test, north.member.id)).toEqual([])
    for (const time of ['14:00', '14:01', '20:00']) await look('2026-11-19', time)
    for (const time of ['12:00', '12:01', '13:59', '14:00']) await look('2026-11-20', time)
    const expected = ['会议提醒：11月工作会商', '会议即将开始：11月工作会商']
    expect(await titlesOf(test, north.member.id)).toEqual(expected)
    expect(await titlesOf(test, branch.observer.id)).toEqual(expected)
    expect(await titlesOf(test, north.secretary.id)).toEqual([])
  })

  it('two looks at once remind once', async () => {
    const branch = await buildBranch(test.runtime)
    await buildComingMeeting(test, branch)
    test.setClock('2026-11-19', '15:00')
    await Promise.all([1, 2, 3, 4].map(() => look('2026-11-19', '15:00')))
    for (const { id } of people(branch))
      expect(await titlesOf(test, id, 'reminder.day-before')).toHaveLength(1)
  })

  it('a late look still reminds, and one after the start does not', async () => {
    const branch = await buildBranch(test.runtime)
    await buildComingMeeting(test, branch)
    await look('2026-11-20', '08:00')
    await look('2026-11-20', '14:00')
    expect(await titlesOf(test, branch.observer.id)).toEqual(['会议提醒：11月工作会商'])
  })

  it('that was moved is reminded of at its new time, and one that was cancelled not at all', async () => {
    const branch = await buildBranch(test.runtime)
    const moved = await buildComingMeeting(test, branch)
    const cancelled = await buildComingMeeting(test, branch, { title: '取消的会' })
    await look('2026-11-19', '15:00')
    const chair = branch.south.secretary.actor
    await test.run(editMeeting, chair, {
      meetingId: moved.meetingId,
      title: '11月工作会商',
      date: '2026-11-23',
      startTime: '14:00',
      endTime: '16:00',
      place: '山塘老街议事厅',
    })
    await test.run(cancelMeeting, chair, { meetingId: cancelled.meetingId, reason: '台风' })
    await look('2026-11-20', '13:00')
    await look('2026-11-22', '15:00')
    expect(await titlesOf(test, branch.observer.id)).toEqual([
      '会议提醒：11月工作会商',
      '会议提醒：取消的会',
      '会议提醒：11月工作会商',
    ])
  })

  it('whoever misses the last time for replies is asked once more', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    await test.run(replyToInvitation, branch.north.member.actor, { meetingId, reply: 'ATTEND' })
    await look('2026-11-19', '16:59')
    await look('2026-11-19', '17:00')
    await look('2026-11-20', '09:00')
    expect(await titlesOf(test, branch.observer.id, 'reminder.reply-missed')).toEqual([
      '请尽快回复：11月工作会商',
    ])
    expect(await titlesOf(test, branch.north.member.id, 'reminder.reply-missed')).toEqual([])
  })

  it('a meeting that somebody is changing is looked at a minute later', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildComingMeeting(test, branch)
    const client = await test.runtime.database.pool.connect()
    try {
      await client.query('begin')
      await client.query('select id from meeting where id = $1 for update', [meetingId])
      await look('2026-11-19', '15:00')
      expect(await titlesOf(test, branch.observer.id)).toEqual([])
      await client.query('rollback')
    } finally {
      client.release()
    }
    await look('2026-11-19', '15:01')
    expect(await titlesOf(test, branch.observer.id)).toHaveLength(1)
  })
})

describe('after a meeting', () => {
  it('recorder and secretary on duty are reminded every third morning until the minutes are submitted', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, branch)
    const { south, north } = branch
    await test.run(appointRecorder, south.secretary.actor, { meetingId, personId: north.member.id })
    await look('2026-11-06', '18:00')
    await look('2026-11-07', '08:59')
    await look('2026-11-07', '09:00')
    await look('2026-11-08', '09:00')
    await look('2026-11-10', '09:00')
    for (const { id } of [south.secretary, north.member]) {
      expect(await titlesOf(test, id, 'reminder.minutes-due')).toHaveLength(2)
    }
    expect(await titlesOf(test, north.secretary.id, 'reminder.minutes-due')).toEqual([])
    await test.run(submitMinutes, south.secretary.actor, { meetingId })
    await look('2026-11-13', '09:00')
    expect(await titlesOf(test, south.secretary.id, 'reminder.minutes-due')).toHaveLength(2)
  })

  it('is reminded of at most five times', async () => {
    const branch = await buildBranch(test.runtime)
    await buildHeldMeeting(test, branch)
    for (let day = 7; day <= 30; day++) await look(`2026-11-${String(day).padStart(2, '0')}`, '09:30')
    expect(await titlesOf(test, branch.south.secretary.id, 'reminder.minutes-due')).toHaveLength(5)
  })

  it('an open action item is recalled to its person and both secretaries, before its day and after', async () => {
    const branch = await buildBranch(test.runtime)
    await buildFrozenMeeting(test, branch)
    await look('2026-11-26', '09:00')
    await look('2026-11-27', '09:00')
    await look('2026-11-30', '09:00')
    await look('2026-12-01', '08:00')
    await look('2026-12-01', '09:00')
    await look('2026-12-08', '09:00')
    const { south, north } = branch
    for (const { id } of [south.member, south.secretary, north.secretary]) {
      expect(await titlesOf(test, id, 'reminder.action-due')).toEqual(['督办事项即将到期：采购打捞船一艘'])
      expect(await titlesOf(test, id, 'reminder.action-overdue')).toEqual(['督办事项已逾期：采购打捞船一艘'])
    }
    expect(await titlesOf(test, north.member.id, 'reminder.action-due')).toEqual([])
  })
})
