import { z } from 'zod'
import { attendanceRole, meetingKind } from '../meetings/vocabulary.ts'
import { line, optionalLine, optionalPassage, orNull, uuid, yesOrNo } from '../text/bricks.ts'
import { attendanceMessages, attendanceFieldLabels as labels } from './messages.ts'
import { quorumPreset } from './quorum-presets.ts'
import { motionKind } from './vocabulary.ts'

/** To refuse leave takes a reason, which the person sees. */
export const decideLeaveInput = z
  .object({
    meetingId: uuid,
    personId: uuid,
    decision: z.enum(['APPROVE', 'REFUSE'], { error: attendanceMessages.leaveDecision }),
    reason: optionalPassage(labels.refusalReason, 200),
  })
  .refine(({ decision, reason }) => decision === 'APPROVE' || reason !== '', {
    path: ['reason'],
    error: attendanceMessages.refusalReason,
  })
export type DecideLeaveInput = z.output<typeof decideLeaveInput>

/** Leaves somebody out of those who should attend; an empty reason counts them again. */
export const setExcuseInput = z.object({
  meetingId: uuid,
  personId: uuid,
  reason: optionalLine(labels.excusedReason, 60),
})
export type SetExcuseInput = z.output<typeof setExcuseInput>

export const setAttendanceRoleInput = z.object({ meetingId: uuid, personId: uuid, role: attendanceRole })
export type SetAttendanceRoleInput = z.output<typeof setAttendanceRoleInput>

/** Somebody of a taking-part unit who was not invited when the meeting was planned. */
export const addInvitationInput = z.object({
  meetingId: uuid,
  personId: z.guid({ error: attendanceMessages.invitee, abort: true }).toLowerCase(),
  role: attendanceRole.exclude(['INVITED'], { error: attendanceMessages.invitedAs }),
})
export type AddInvitationInput = z.output<typeof addInvitationInput>

export const withdrawInvitationInput = z.object({ meetingId: uuid, personId: uuid })
export type WithdrawInvitationInput = z.output<typeof withdrawInvitationInput>

export const addGuestInput = z.object({
  meetingId: uuid,
  name: line(labels.guestName, 30),
  affiliation: optionalLine(labels.affiliation, 60),
})
export type AddGuestInput = z.output<typeof addGuestInput>

export const removeGuestInput = z.object({ guestId: uuid })
export type RemoveGuestInput = z.output<typeof removeGuestInput>

export const markGuestInput = z.object({ guestId: uuid, present: yesOrNo })
export type MarkGuestInput = z.output<typeof markGuestInput>

/** `meetingKind` null: for every kind of meeting that has no rule of its own. */
export const setQuorumRuleInput = z.object({
  organizationId: uuid,
  motionKind,
  meetingKind: orNull(meetingKind),
  preset: quorumPreset,
})
export type SetQuorumRuleInput = z.output<typeof setQuorumRuleInput>
