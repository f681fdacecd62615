import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { executing, useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import type { Announcement } from '../../kernel/announcement.ts'
import { createCaller } from '../../router.ts'
import { decideLeave } from './decide-leave.ts'
import { replyToInvitation } from './reply-to-invitation.ts'

const test = useRuntime()

/** A meeting for which the north's member has asked for leave. */
async function askedLeave() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildMeeting(test, branch)
  const { member } = branch.north
  const reply = { meetingId, reply: 'LEAVE' as const, kind: 'SICK' as const, reason: '住院复查' }
  await test.run(replyToInvitation, member.actor, reply)
  const row = () =>
    test.runtime.database.prisma.attendance.findUniqueOrThrow({
      where: { meetingId_personId: { meetingId, personId: member.id } },
    })
  const view = (actor = member.actor) =>
    createCaller({ runtime: test.runtime, actor }).attendance.view({ meetingId })
  return { branch, meetingId, member, row, view, chair: branch.south.secretary }
}

describe('asking for leave', () => {
  it('waits for the chair, who sees it with its sort and reason; nobody else is asked', async () => {
    const { branch, row, view, chair, member } = await askedLeave()
    expect(await row()).toMatchObject({ reply: 'LEAVE', leaveKind: 'SICK', leaveState: 'ASKED' })
    expect((await view(chair.actor)).leaves).toEqual([
      { personId: member.id, name: '北党员', unitName: '北山塘', kind: 'SICK', reason: '住院复查' },
    ])
    expect((await view(branch.north.secretary.actor)).leaves).toEqual([])
    expect(JSON.stringify(await view(branch.south.member.actor))).not.toContain('住院')
    expect((await view()).me).toMatchObject({ leaveState: 'ASKED', leaveKind: 'SICK' })
  })

  it('is announced, and so is the answer', async () => {
    const { branch, meetingId, member, chair } = await askedLeave()
    const { organizationId } = branch
    const facts: Announcement[] = []
    const heard = executing(() => ({
      ...test.runtime,
      reactions: [async (fact: Announcement) => void facts.push(fact)],
    }))
    await heard.run(replyToInvitation, member.actor, { meetingId, reply: 'LEAVE', reason: '出差' })
    const decision = { meetingId, personId: member.id, decision: 'REFUSE' as const, reason: '须到会表决' }
    await heard.run(decideLeave, chair.actor, decision)
    expect(facts.filter(({ type }) => type !== 'meeting.changed')).toEqual([
      { type: 'leave.asked', organizationId, meetingId, personId: member.id },
      {
        type: 'leave.decided',
        organizationId,
        meetingId,
        personId: member.id,
        approved: false,
        reason: '须到会表决',
      },
    ])
  })
})

describe('deciding on leave', () => {
  it('approves with one press, and can still be refused with a reason that the person sees', async () => {
    const { meetingId, member, row, view, chair } = await askedLeave()
    const about = { meetingId, personId: member.id }
    await test.run(decideLeave, chair.actor, { ...about, decision: 'APPROVE' })
    expect(await row()).toMatchObject({ leaveState: 'APPROVED', leaveDecidedById: chair.id, leaveAnswer: '' })
    expect((await view()).counts).toMatchObject({ expected: 4, onLeave: 1, absent: 3 })
    const refuse = { ...about, decision: 'REFUSE' as const, reason: '须到会表决' }
    await test.run(decideLeave, chair.actor, refuse)
    expect((await view()).me).toMatchObject({ leaveState: 'REFUSED', leaveAnswer: '须到会表决' })
    expect((await view()).counts).toMatchObject({ expected: 4, onLeave: 0, absent: 4 })
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'attendance.leave-decided',
      data: { name: '北党员', approved: false },
    })
  })

  it('is forgotten when the person comes after all, or asks anew', async () => {
    const { meetingId, member, row, chair } = await askedLeave()
    const approve = { meetingId, personId: member.id, decision: 'APPROVE' as const }
    await test.run(decideLeave, chair.actor, approve)
    await test.run(replyToInvitation, member.actor, { meetingId, reply: 'LEAVE', reason: '改期' })
    expect(await row()).toMatchObject({ leaveState: 'ASKED', leaveKind: 'PERSONAL', leaveDecidedAt: null })
    await test.run(replyToInvitation, member.actor, { meetingId, reply: 'ATTEND' })
    expect(await row()).toMatchObject({ leaveState: null, leaveKind: null, leaveReason: '' })
    expect((await test.refusal(decideLeave, chair.actor, approve)).code).toBe('NO_LEAVE_ASKED')
  })

  it('is for the chair, never for oneself, with a reason to refuse, until the minutes are submitted', async () => {
    const { branch, meetingId, member, chair } = await askedLeave()
    const submitted = await buildSubmittedMeeting(test, branch)
    const input = { meetingId, personId: member.id, decision: 'APPROVE' }
    await expectRefusals(test, decideLeave, [
      [member.actor, input, 'OWN_LEAVE'],
      [branch.north.secretary.actor, input, 'NOT_ON_DUTY'],
      [branch.south.member.actor, input, 'NOT_ON_DUTY'],
      [chair.actor, { ...input, decision: 'REFUSE' }, 'INVALID', 'reason'],
      [chair.actor, { ...input, meetingId: submitted.meetingId }, 'MINUTES_SUBMITTED'],
    ])
    await test.run(replyToInvitation, chair.actor, { meetingId, reply: 'LEAVE', reason: '出差' })
    const own = { meetingId, personId: chair.id, decision: 'APPROVE' as const }
    expect((await test.refusal(decideLeave, chair.actor, own)).code).toBe('OWN_LEAVE')
    await test.run(decideLeave, branch.north.secretary.actor, own)
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const { meetingId, member } = await askedLeave()
    const mine = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, decideLeave, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      personId: member.id,
      decision: 'APPROVE',
    }))
  })

  it('the database keeps state, time and reason together, whoever writes', async () => {
    const { meetingId, member } = await askedLeave()
    const { pool } = test.runtime.database
    const set = (change: string) =>
      pool.query(`update attendance set ${change} where meeting_id = $1 and person_id = $2`, [
        meetingId,
        member.id,
      ])
    for (const change of [
      "leave_state = 'APPROVED'",
      "leave_state = 'REFUSED', leave_decided_at = now()",
      "reply = 'ATTEND'",
      'leave_decided_at = now()',
      'late_minutes = 5',
      "check_in_way = 'QR'",
    ]) {
      await expect(set(change), change).rejects.toMatchObject({ code: '23514' })
    }
  })
})
