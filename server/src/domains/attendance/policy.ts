import { type CheckInTimes, checkInOpensAt, checkInWindow } from '@pilin/domain/attendance/check-in'
import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { Reply } from '@pilin/domain/meetings/vocabulary'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import {
  isOnDuty,
  isRecorder,
  isSecretary,
  leads,
  type MeetingFacts,
  mayEditMeeting,
  mayMarkAttendance,
  minutesAreDraft,
} from '../meetings/policy.ts'

/** A meeting with the moments between which one can check in. */
export type MeetingWithTimes = MeetingFacts & CheckInTimes

/**
 * The chair decides on leave until the minutes are submitted. Nobody decides on their own: the chair's is another
 * secretary's.
 */
export function mayDecideLeave(actor: Actor, meeting: MeetingFacts, personId: string): Verdict {
  const chairs = meeting.duty?.personId === personId
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    minutesAreDraft(meeting),
    unless(personId !== actor.personId, 'OWN_LEAVE'),
    chairs ? unless(isSecretary(actor, meeting), 'NOT_SECRETARY') : leads(actor, meeting),
  )
}

/** Who is left out of those who should attend, and who only observes, is the chair's decision. */
export function mayDecideBase(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    minutesAreDraft(meeting),
    leads(actor, meeting),
  )
}

/** Guests are on the list that secretaries and the recorder keep. */
export const mayKeepGuests = mayMarkAttendance

/** Who may edit the meeting invites further people until it has ended. */
export const mayInvite = mayEditMeeting

/** What the question whether an invitation can be taken back looks at. */
export type InvitationFacts = {
  personId: string
  name: string
  reply: Reply
  present: boolean
  /** Reports on a topic of the agenda. */
  presents: boolean
}

/** An invitation is taken back while nothing has come of it: no reply, no presence, no duty in the meeting. */
export function mayWithdrawInvitation(
  actor: Actor,
  meeting: MeetingFacts,
  invited: InvitationFacts,
): Verdict {
  const { personId, name, reply, present, presents } = invited
  const needed = (duty: string) => ({ name, duty })
  return allOf(
    mayInvite(actor, meeting),
    unless(reply === 'NONE' && !present, 'INVITATION_ANSWERED', { name }),
    unless(meeting.chair?.personId !== personId, 'INVITATION_NEEDED', needed('主持人')),
    unless(meeting.recorderId !== personId, 'INVITATION_NEEDED', needed('记录人')),
    unless(!presents, 'INVITATION_NEEDED', needed('议题汇报人')),
  )
}

/** The code stands on the screen of whoever runs the meeting: the chair, a secretary or the recorder. */
export function mayShowCode(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    unless(
      isOnDuty(actor, meeting) || isSecretary(actor, meeting) || isRecorder(actor, meeting),
      'NOT_RECORDER',
    ),
  )
}

/** Who is invited checks in with the code, from half an hour before the start until the end. */
export function mayCheckIn(_actor: Actor, meeting: MeetingWithTimes, now: Date): Verdict {
  const window = checkInWindow(meeting, now)
  const from = formatDayAndClock(checkInOpensAt(meeting.startsAt))
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    unless(meeting.invitation !== undefined, 'NOT_INVITED'),
    unless(window !== 'EARLY', 'CHECK_IN_EARLY', { from }),
    unless(window !== 'OVER', 'CHECK_IN_OVER'),
    minutesAreDraft(meeting),
  )
}

/** Secretaries and the secretariat choose by which rule their organization decides. */
export function mayChooseRule(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(
    holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    'NOT_SECRETARY',
  )
}

/** Everybody of the organization may read by which rule it decides. */
export function maySeeRules(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}
