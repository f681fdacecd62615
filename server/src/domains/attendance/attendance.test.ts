import { auditOf, lastAuditOf } from '@kit/audit'
import { buildBranch, buildPerson } from '@kit/builders'
import { buildHeldMeeting, buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { appointRecorder } from '../meetings/appoint-recorder.ts'
import { markAttendance } from './mark-attendance.ts'
import { replyToInvitation } from './reply-to-invitation.ts'

const test = useRuntime()

async function attendanceOf(meetingId: string, personId: string) {
  return test.runtime.database.prisma.attendance.findUniqueOrThrow({
    where: { meetingId_personId: { meetingId, personId } },
  })
}

describe('replying to an invitation', () => {
  it('notes leave with its reason, and forgets the reason when the person attends after all', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { member } = branch.north
    await test.run(replyToInvitation, member.actor, { meetingId, reply: 'LEAVE', reason: '家中有事' })
    expect(await attendanceOf(meetingId, member.id)).toMatchObject({
      reply: 'LEAVE',
      leaveReason: '家中有事',
    })
    await test.run(replyToInvitation, member.actor, { meetingId, reply: 'ATTEND', reason: '家中有事' })
    expect(await attendanceOf(meetingId, member.id)).toMatchObject({ reply: 'ATTEND', leaveReason: '' })
    // The audit says that somebody replied, never why.
    const { data, actorName } = await lastAuditOf(test.runtime.database, meetingId)
    expect([actorName, data]).toEqual(['北党员', { reply: 'ATTEND' }])
    expect(await auditOf(test.runtime.database, meetingId)).toHaveLength(3)
  })

  it('refuses who is not invited, leave without a reason, and replies after the end', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const place = { organizationId: branch.organizationId, unitId: branch.south.unitId }
    const latecomer = await buildPerson(test.runtime, place, '新来的', 'MEMBER')
    await expectRefusals(test, replyToInvitation, [
      [latecomer.actor, { meetingId, reply: 'ATTEND' }, 'NOT_INVITED'],
      [branch.south.member.actor, { meetingId, reply: 'LEAVE' }, 'INVALID', 'reason'],
      [branch.south.member.actor, { meetingId, reply: 'NONE' }, 'INVALID', 'reply'],
      [branch.south.member.actor, { meetingId: held.meetingId, reply: 'ATTEND' }, 'MEETING_HELD'],
    ])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, replyToInvitation, mine.south.member.actor, meetingId, (id) => ({
      meetingId: id,
      reply: 'ATTEND',
    }))
  })
})

describe('marking attendance', () => {
  it('keeps the time of the first mark, also after the meeting has ended, and takes the mark back', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, branch)
    const input = { meetingId, personId: branch.north.member.id, present: 'true' as const }
    const first = test.runtime.clock()
    await test.run(markAttendance, branch.north.secretary.actor, input)
    test.setClock('2026-11-06', '10:00')
    await test.run(markAttendance, branch.south.secretary.actor, input)
    test.setClock('2026-11-06')
    expect((await attendanceOf(meetingId, input.personId)).presentAt).toEqual(first)
    await test.run(markAttendance, branch.south.secretary.actor, { ...input, present: false })
    expect((await attendanceOf(meetingId, input.personId)).presentAt).toBeNull()
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'attendance.marked',
      subjectType: 'meeting',
      data: { name: '北党员', present: false },
    })
  })

  it('is for secretaries and the recorder while the minutes are a draft, and for invited people', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const input = { meetingId, personId: branch.south.member.id, present: true }
    await expectRefusals(test, markAttendance, [
      [branch.south.member.actor, input, 'NOT_RECORDER'],
      [branch.observer.actor, input, 'NOT_RECORDER'],
      [branch.south.secretary.actor, { ...input, personId: other.south.member.id }, 'NOT_FOUND'],
      [branch.south.secretary.actor, { ...input, present: 'maybe' }, 'INVALID', 'present'],
      [branch.south.secretary.actor, { ...input, meetingId: submitted.meetingId }, 'MINUTES_SUBMITTED'],
    ])
    const appoint = { meetingId, personId: branch.south.member.id }
    await test.run(appointRecorder, branch.south.secretary.actor, appoint)
    await test.run(markAttendance, branch.south.member.actor, input)
    expect((await attendanceOf(meetingId, input.personId)).presentAt).toEqual(test.runtime.clock())
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, other)
    await expectForeignLikeMissing(test, markAttendance, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      personId: other.south.member.id,
      present: true,
    }))
  })
})
