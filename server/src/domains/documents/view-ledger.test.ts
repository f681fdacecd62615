import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildMeeting } from '@kit/meetings'
import { buildComingMeeting, buildNoticedMeeting } from '@kit/notices'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog, textFile } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { addGuest } from '../attendance/add-guest.ts'
import { markGuest } from '../attendance/mark-guest.ts'
import { setExcuse } from '../attendance/set-excuse.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { endMeeting } from '../meetings/end-meeting.ts'
import { archiveMinutes } from '../minutes/archive-minutes.ts'
import { setOwnCadence } from '../planning/set-own-cadence.ts'
import { decideTopic } from '../topics/decide-topic.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { organizationId, south } = branch
  const ledger = (actor = branch.observer.actor) =>
    createCaller({ runtime: test.runtime, actor }).documents.ledger({ organizationId, year: 2026 })
  return { branch, organizationId, chair: south.secretary.actor, ledger }
}

describe('the ledger as a table', () => {
  it('has a line for each period that was owed, and for meetings beside them', async () => {
    const { branch, organizationId, chair, ledger } = await setUp()
    const startsOn = '2026-10-01'
    await test.run(setOwnCadence, chair, { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn })
    await buildFrozenMeeting(test, branch)
    const cancelled = await buildMeeting(test, branch, { title: '取消的会商' })
    await test.run(cancelMeeting, chair, { meetingId: cancelled.meetingId, reason: '台风' })
    const { organization, period, rows } = await ledger()
    expect([organization, period]).toEqual([rows[0]?.organization, '2026年度'])
    expect(rows.map((row) => [row.kind, row.period, row.state, row.title])).toEqual([
      ['工作会商', '2026年10月', '逾期未开', ''],
      ['工作会商', '2026年11月', '已召开', '11月工作会商'],
      ['工作会商', '2026年12月', '待安排', ''],
      ['工作会商', '', '已取消：台风', '取消的会商'],
    ])
  })

  it('fills in what is on record: resolutions, state of the record, who confirmed, the archive number', async () => {
    const { branch, chair, ledger } = await setUp()
    const { meetingId } = await buildFrozenMeeting(test, branch)
    expect((await ledger()).rows).toMatchObject([
      {
        plannedOn: '2026-11-06',
        heldOn: '2026-11-06',
        chair: '南书记',
        speaker: '南党员',
        topics: '老街河道联合保洁',
        resolutions: '〔2026〕1号 每周五联合清理界河。',
        minutes: '已定稿',
        reviewer: '南书记、北书记',
        archiveNumber: '',
      },
    ])
    await test.run(archiveMinutes, chair, { meetingId })
    expect((await ledger()).rows).toMatchObject([{ minutes: '已归档', archiveNumber: 'WS·2026-D10-0001' }])
  })

  it('counts leave by its kind without names, refused leave as absence, and the excused nowhere', async () => {
    const { branch, chair, ledger } = await setUp()
    const { meetingId } = await buildMeeting(test, branch)
    const { south, north } = branch
    const leave = (personId: string, data: object) =>
      test.runtime.database.prisma.attendance.update({
        where: { meetingId_personId: { meetingId, personId } },
        data: { reply: 'LEAVE', ...data },
      })
    const decided = { leaveDecidedAt: test.runtime.clock(), leaveDecidedById: south.secretary.id }
    const refused = { leaveKind: 'PERSONAL', leaveState: 'REFUSED', leaveAnswer: '需要汇报', ...decided }
    await leave(south.member.id, { leaveKind: 'SICK', leaveState: 'APPROVED', ...decided })
    await leave(north.member.id, refused)
    await leave(south.secretary.id, {})
    await test.run(setExcuse, chair, { meetingId, personId: north.secretary.id, reason: '出国' })
    await test.run(addGuest, chair, { meetingId, name: '王工' })
    const guest = await test.runtime.database.prisma.meetingGuest.findFirstOrThrow({ where: { meetingId } })
    await test.run(markGuest, chair, { guestId: guest.id, present: true })
    expect((await ledger()).rows).toMatchObject([{ expected: 3, present: null, onLeave: '', absent: null }])
    await test.run(endMeeting, chair, { meetingId })
    expect((await ledger()).rows).toMatchObject([
      { expected: 3, present: 0, onLeave: '病假1人、请假1人', absent: 1, observers: 0, invited: 1 },
    ])
  })

  it('names the issued notice with its day, and the files of its topics', async () => {
    const { branch, chair, ledger } = await setUp()
    const { meetingId, number } = await buildNoticedMeeting(test, branch)
    await buildComingMeeting(test, branch, { date: '2026-11-27' })
    const files = [textFile('河段', '河段图.txt')]
    const topicId = await proposeToBacklog(test, branch, branch.south.member, { files })
    await test.run(decideTopic, chair, {
      topicId,
      decision: 'ACCEPT',
      reason: '',
      meetingId,
      intoTopicId: null,
    })
    expect((await ledger()).rows).toMatchObject([
      { state: '待召开', notice: `${number}（2026年11月6日）`, attachments: '河段图.txt', minutes: '' },
      { notice: '', attachments: '' },
    ])
  })

  it('is closed to others', async () => {
    const { ledger } = await setUp()
    const stranger = await buildBranch(test.runtime)
    await expect(ledger(stranger.south.secretary.actor)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
