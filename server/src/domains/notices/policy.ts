import type { Actor } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { isOnDuty, isSecretary, leads, type MeetingFacts } from '../meetings/policy.ts'

/** What a policy about a notice looks at, beside its meeting. */
export type NoticeFacts = MeetingFacts & { notice: { number: string } | null }

/** Who is invited reads the notice, and so do those who prepare the meeting. */
export function mayReadNotice(actor: Actor, meeting: MeetingFacts): Verdict {
  const prepares = isSecretary(actor, meeting) || isOnDuty(actor, meeting)
  return allOf(
    unless(actor.roles.has(meeting.organizationId), 'NOT_FOUND'),
    unless(meeting.invitation !== undefined || prepares, 'NOT_INVITED'),
  )
}

/** The secretary on duty, in a council with a chair unit the secretariat, issues once, before the meeting begins. */
export function mayIssueNotice(actor: Actor, meeting: NoticeFacts, now: Date): Verdict {
  return allOf(
    unless(meeting.state !== 'HELD', 'MEETING_HELD'),
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    leads(actor, meeting),
    meeting.notice === null
      ? 'allowed'
      : { refused: 'NOTICE_ISSUED', detail: { number: meeting.notice.number } },
    unless(now < meeting.startsAt, 'NOTICE_TOO_LATE'),
    // Issued in somebody's name.
    unless(actor.personId !== null, 'NOT_SECRETARY'),
  )
}
