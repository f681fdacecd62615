import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { isOnDuty, isRecorder, type MeetingFacts, minutesAreDraft } from '../meetings/policy.ts'

/** A meeting, and when the chair opened it. */
export type MeetingWithStart = MeetingFacts & { startedAt: Date | null }

/** The chair and the recorder open motions and note their results from the start until the minutes are submitted. */
export function mayRecordVotes(actor: Actor, meeting: MeetingWithStart, now: Date): Verdict {
  const begun = meeting.startedAt !== null || now >= meeting.startsAt
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    minutesAreDraft(meeting),
    unless(isOnDuty(actor, meeting) || isRecorder(actor, meeting), 'NOT_RUNNING', {
      name: meeting.duty?.name ?? '',
    }),
    unless(begun, 'NOT_BEGUN', { startsAt: formatDayAndClock(meeting.startsAt) }),
  )
}

/** A motion that was withdrawn has no result any more. */
export function mayRecordResult(
  actor: Actor,
  meeting: MeetingWithStart,
  motion: { state: 'OPEN' | 'DECIDED' | 'WITHDRAWN' },
  now: Date,
): Verdict {
  return allOf(mayRecordVotes(actor, meeting, now), unless(motion.state !== 'WITHDRAWN', 'MOTION_WITHDRAWN'))
}
