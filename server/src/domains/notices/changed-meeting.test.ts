import { buildBranch, buildPerson } from '@kit/builders'
import { titlesOf } from '@kit/messages'
import { buildComingMeeting, buildNoticedMeeting } from '@kit/notices'
import { useRuntime } from '@kit/test-runtime'
import { messageOf } from '@pilin/server/domains/notifications/messages'
import { describe, expect, it } from 'vitest'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'

const test = useRuntime()
const facts = {
  title: '11月工作会商',
  date: '2026-11-20',
  startTime: '14:00',
  endTime: '16:00',
  place: '山塘老街议事厅',
}

describe('a meeting whose notice is issued', () => {
  it('that moves is told to everybody once, and its notice stays the only one', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    const chair = branch.south.secretary.actor
    const edit = (given: Partial<typeof facts>) =>
      test.run(editMeeting, chair, { meetingId, ...facts, ...given })
    const { prisma } = test.runtime.database
    const frozen = await prisma.meetingNotice.findUniqueOrThrow({ where: { meetingId } })
    await edit({ date: '2026-11-23' })
    await edit({ date: '2026-11-23', title: '改了名称' })
    for (const { id } of [branch.north.member, branch.observer, branch.south.secretary]) {
      expect(await titlesOf(test, id, 'meeting.moved')).toEqual(['会议时间有变更：11月工作会商'])
    }
    const row = await prisma.notification.findFirstOrThrow({
      where: { personId: branch.north.member.id, kind: 'meeting.moved' },
    })
    expect(messageOf(row).body).toBe(
      '会议改为11月23日 星期一 14:00在山塘老街议事厅召开（原定11月20日 星期五 14:00，山塘老街议事厅），请相应安排。',
    )
    expect(await titlesOf(test, branch.north.member.id, 'notice.issued')).toHaveLength(1)
    const now = await prisma.meetingNotice.findUniqueOrThrow({ where: { meetingId } })
    expect(now.content).toEqual(frozen.content)
    expect(now.number).toBe(frozen.number)
  })

  it('that moves there and back, and to another place, is told each time', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    const chair = branch.south.secretary.actor
    for (const [minute, given] of [
      ['09:01', { startTime: '13:00' }],
      ['09:02', {}],
      ['09:03', { place: '北山塘文化礼堂' }],
    ] as const) {
      test.setClock('2026-11-06', minute)
      await test.run(editMeeting, chair, { meetingId, ...facts, ...given })
    }
    test.setClock('2026-11-06')
    expect(await titlesOf(test, branch.north.member.id, 'meeting.moved')).toEqual([
      '会议时间有变更：11月工作会商',
      '会议时间有变更：11月工作会商',
      '会议地点有变更：11月工作会商',
    ])
  })

  it('that is cancelled is told with the reason', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    await test.run(cancelMeeting, branch.south.secretary.actor, { meetingId, reason: '台风影响' })
    const row = await test.runtime.database.prisma.notification.findFirstOrThrow({
      where: { personId: branch.north.member.id, kind: 'meeting.cancelled' },
    })
    expect(messageOf(row)).toMatchObject({
      title: '会议已取消：11月工作会商',
      body: '原定11月20日 星期五 14:00召开的会议不再举行。原因：台风影响。',
    })
  })

  it('is told to whoever is invited later, and to nobody twice', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildNoticedMeeting(test, branch)
    const { organizationId } = branch
    const place = { organizationId, unitId: branch.north.unitId }
    const late = await buildPerson(test.runtime, place, '后来的人', 'MEMBER')
    await test.runtime.database.prisma.attendance.create({ data: { meetingId, personId: late.id } })
    await test.run(replyToInvitation, branch.north.member.actor, { meetingId, reply: 'ATTEND' })
    expect(await titlesOf(test, late.id)).toEqual(['会议通知：11月工作会商'])
    expect(await titlesOf(test, branch.north.member.id)).toHaveLength(1)
  })
})

describe('a meeting without a notice', () => {
  it('that moves or is cancelled is told to those who have replied', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildComingMeeting(test, branch)
    await test.run(replyToInvitation, branch.north.member.actor, { meetingId, reply: 'ATTEND' })
    const chair = branch.south.secretary.actor
    await test.run(editMeeting, chair, { meetingId, ...facts, date: '2026-11-23' })
    await test.run(cancelMeeting, chair, { meetingId, reason: '台风影响。' })
    expect(await titlesOf(test, branch.north.member.id)).toEqual([
      '会议时间有变更：11月工作会商',
      '会议已取消：11月工作会商',
    ])
    expect(await titlesOf(test, branch.observer.id)).toEqual([])
  })
})
