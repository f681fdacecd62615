import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'

/** What a policy about a meeting looks at. */
export type MeetingFacts = {
  organizationId: string
  state: 'PLANNED' | 'HELD' | 'CANCELLED'
  startsAt: Date
  recorderId: string | null
  unitIds: readonly string[]
  duty: { personId: string | null; unitId: string; name: string } | undefined
  minutes: { state: 'DRAFT' | 'SUBMITTED' | 'FROZEN' } | null
  invitation: { role: 'ATTEND' | 'OBSERVE' } | undefined
}

export type TopicFacts = { state: 'PROPOSED' | 'ACCEPTED' | 'DEFERRED' | 'DECLINED'; proposedById: string }

/** Offices that act for the whole organization, whatever unit the holder is of. */
const secretariat: OrganizationRoleKind[] = ['SECRETARY_GENERAL', 'SECRETARIAT']

/** A secretary of a taking-part unit, or the council's secretariat. */
export function isSecretary(actor: Actor, meeting: MeetingFacts): boolean {
  if (holds(actor, meeting.organizationId, ...secretariat)) return true
  const takesPart = actor.unitId !== null && meeting.unitIds.includes(actor.unitId)
  return takesPart && holds(actor, meeting.organizationId, 'SECRETARY')
}

/** The rotating secretary of the meeting's day; where a unit has the chair, the secretariat acts for it. */
export function isOnDuty(actor: Actor, meeting: Pick<MeetingFacts, 'organizationId' | 'duty'>): boolean {
  if (!meeting.duty) return false
  if (meeting.duty.personId !== null) return meeting.duty.personId === actor.personId
  return (
    holds(actor, meeting.organizationId, ...secretariat) ||
    (meeting.duty.unitId === actor.unitId && holds(actor, meeting.organizationId, 'SECRETARY'))
  )
}

/** Who belongs to the organization may see its meetings; loading has already proved that. */
export function maySeeMeeting(actor: Actor, meeting: Pick<MeetingFacts, 'organizationId'>): Verdict {
  return unless(actor.roles.has(meeting.organizationId), 'NOT_FOUND')
}

/** Secretaries and the secretariat plan meetings. */
export function mayPlanMeeting(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(holds(actor, organizationId, 'SECRETARY', ...secretariat), 'NOT_SECRETARY')
}

/** Secretaries of the taking-part units change time and place until the meeting has ended. */
export function mayEditMeeting(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(isOpen(meeting), unless(isSecretary(actor, meeting), 'NOT_SECRETARY'))
}

/** The secretary on duty cancels. */
export function mayCancelMeeting(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(isOpen(meeting), leads(actor, meeting))
}

/** Any secretary or member of a taking-part unit proposes topics until the meeting has ended. */
export function mayPropose(actor: Actor, meeting: MeetingFacts): Verdict {
  const takesPart = actor.unitId !== null && meeting.unitIds.includes(actor.unitId)
  const onlyObserves = !holds(
    actor,
    meeting.organizationId,
    'SECRETARY',
    'DEPUTY_SECRETARY',
    'MEMBER',
    ...secretariat,
  )
  return allOf(
    isOpen(meeting),
    unless(takesPart || isSecretary(actor, meeting), 'NOT_TAKING_PART'),
    unless(!onlyObserves, 'OBSERVER'),
  )
}

/** The secretary on duty accepts, defers or declines. */
export function mayDecideTopic(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(isOpen(meeting), leads(actor, meeting))
}

/** Who proposed a topic may change it until it is decided; secretaries may until the meeting has ended. */
export function mayEditTopic(actor: Actor, meeting: MeetingFacts, topic: TopicFacts): Verdict {
  const own = topic.proposedById === actor.personId && topic.state === 'PROPOSED'
  if (own) return isOpen(meeting)
  return allOf(isOpen(meeting), unless(isSecretary(actor, meeting), 'NOT_SECRETARY'))
}

/** Secretaries of the taking-part units arrange the order together. */
export function mayArrangeAgenda(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(isOpen(meeting), unless(isSecretary(actor, meeting), 'NOT_SECRETARY'))
}

/** Who is invited replies until the meeting has ended. */
export function mayReply(_actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(isOpen(meeting), unless(meeting.invitation !== undefined, 'NOT_INVITED'))
}

/** Secretaries and the recorder keep the attendance list while the minutes are a draft. */
export function mayMarkAttendance(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    minutesAreDraft(meeting),
    unless(isSecretary(actor, meeting) || isRecorder(actor, meeting), 'NOT_RECORDER'),
  )
}

/** The secretary on duty appoints the recorder while the minutes are a draft. */
export function mayAppointRecorder(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    minutesAreDraft(meeting),
    leads(actor, meeting),
  )
}

/** The secretary on duty ends a meeting that has begun. */
export function mayEndMeeting(actor: Actor, meeting: MeetingFacts, now: Date): Verdict {
  return allOf(
    isOpen(meeting),
    leads(actor, meeting),
    unless(now >= meeting.startsAt, 'MEETING_NOT_STARTED', { startsAt: formatDayAndClock(meeting.startsAt) }),
  )
}

export function isRecorder(actor: Actor, meeting: MeetingFacts): boolean {
  return actor.personId !== null && actor.personId === meeting.recorderId
}

/** The secretary on duty; the refusal names who that is. */
export function leads(actor: Actor, meeting: MeetingFacts): Verdict {
  if (!meeting.duty) return 'NO_DUTY'
  return unless(isOnDuty(actor, meeting), 'NOT_ON_DUTY', { name: meeting.duty.name })
}

export function minutesAreDraft(meeting: MeetingFacts): Verdict {
  if (meeting.minutes?.state === 'FROZEN') return 'MINUTES_FROZEN'
  return unless(meeting.minutes?.state !== 'SUBMITTED', 'MINUTES_SUBMITTED')
}

function isOpen(meeting: MeetingFacts): Verdict {
  return allOf(
    unless(meeting.state !== 'HELD', 'MEETING_HELD'),
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
  )
}
