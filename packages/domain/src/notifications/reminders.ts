import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { civilDateOf, instantOf } from '../calendar/shanghai.ts'
import { type ActionItemState, isUnfinished } from '../follow-up/action-item.ts'
import { isReviewDue } from '../follow-up/review.ts'

/** What a reminder about a meeting depends on. */
export type MeetingToRemind = {
  id: string
  state: 'PLANNED' | 'HELD' | 'CANCELLED'
  startsAt: Date
  endsAt: Date
  /** The last time for replies; null while no notice has been issued. */
  replyBy: Date | null
  minutes: 'DRAFT' | 'SUBMITTED' | 'FROZEN' | null
  invited: readonly { personId: string; reply: string }[]
  /** Who sees to the minutes: the recorder and whoever is on duty. */
  writers: readonly string[]
}

/** What a reminder about an action item depends on. */
export type ActionItemToRemind = {
  id: string
  state: ActionItemState
  dueOn: CivilDate
  /** The responsible person and the secretaries. */
  people: readonly string[]
}

export type ReminderKind =
  | 'reminder.day-before'
  | 'reminder.hours-before'
  | 'reminder.reply-missed'
  | 'reminder.minutes-due'
  | 'reminder.action-due'
  | 'reminder.action-overdue'

/** A reminder that is due: its key names the occasion, so that it is given to a person at most once. */
export type Reminder = { kind: ReminderKind; key: string; people: string[] }

const hour = 60 * 60_000
/** Hours before the start at which the two reminders of a meeting begin. */
export const hoursBefore = { day: 24, hours: 2 } as const
/** Days between two reminders of minutes that are not submitted, and how many there are at most. */
export const minutesEvery = 3
export const minutesAtMost = 5
/** Days before its day on which an action item is recalled, and days after it within which lateness is told. */
export const dueAhead = 3
export const overdueWithin = 14
/** Nobody is reminded of work at night: such reminders begin at this time in Shanghai. */
const morning = '09:00'

/**
 * The reminders of a meeting that are due at a moment. Each has a span: within it the reminder is due however late
 * it is asked for, afterwards it is not given any more. Keys carry the time that they are about, so a meeting that
 * was moved is reminded of anew; a cancelled one never is.
 */
export function meetingReminders(meeting: MeetingToRemind, now: Date): Reminder[] {
  if (meeting.state === 'CANCELLED') return []
  return [...remindersBefore(meeting, now), ...minutesReminders(meeting, now)].filter(
    ({ people }) => people.length > 0,
  )
}

function remindersBefore(meeting: MeetingToRemind, now: Date): Reminder[] {
  if (meeting.state !== 'PLANNED' || now >= meeting.startsAt) return []
  const left = meeting.startsAt.getTime() - now.getTime()
  const on = `${meeting.id}:${meeting.startsAt.toISOString()}`
  const coming = peopleWith(meeting, (reply) => reply !== 'LEAVE')
  const reminders: Reminder[] = []
  if (left <= hoursBefore.hours * hour) {
    reminders.push({ kind: 'reminder.hours-before', key: `hours-before:${on}`, people: coming })
  } else if (left <= hoursBefore.day * hour) {
    reminders.push({ kind: 'reminder.day-before', key: `day-before:${on}`, people: coming })
  }
  const { replyBy } = meeting
  if (replyBy !== null && now >= replyBy) {
    const people = peopleWith(meeting, (reply) => reply === 'NONE')
    reminders.push({
      kind: 'reminder.reply-missed',
      key: `reply-missed:${meeting.id}:${replyBy.toISOString()}`,
      people,
    })
  }
  return reminders
}

/** From the morning after the meeting, every third day, while the minutes have not been submitted. */
function minutesReminders(meeting: MeetingToRemind, now: Date): Reminder[] {
  if (meeting.minutes !== 'DRAFT' || now < meeting.endsAt) return []
  const first = addDays(civilDateOf(meeting.endsAt), 1)
  for (let count = minutesAtMost - 1; count >= 0; count--) {
    const day = addDays(first, count * minutesEvery)
    if (now < instantOf(day, morning)) continue
    if (now >= instantOf(addDays(day, minutesEvery), morning)) return []
    return [
      {
        kind: 'reminder.minutes-due',
        key: `minutes-due:${meeting.id}:${day}`,
        people: [...new Set(meeting.writers)],
      },
    ]
  }
  return []
}

/** The reminders of an action item that are due at a moment: some days ahead, and once when it is late. */
export function actionItemReminders(item: ActionItemToRemind, now: Date): Reminder[] {
  const { id, state, dueOn } = item
  const people = [...new Set(item.people)]
  if (!isUnfinished(state) || people.length === 0) return []
  const late = addDays(dueOn, 1)
  if (now >= instantOf(addDays(dueOn, -dueAhead), morning) && now < instantOf(late, '00:00')) {
    return [{ kind: 'reminder.action-due', key: `action-due:${id}:${dueOn}`, people }]
  }
  if (now >= instantOf(late, morning) && now < instantOf(addDays(late, overdueWithin), morning)) {
    return [{ kind: 'reminder.action-overdue', key: `action-overdue:${id}:${dueOn}`, people }]
  }
  return []
}

/** Whether to remind of a resolution's review at a moment: from the morning of its day, for two weeks. */
export function remindsOfReview(
  { reviewOn, reviewedAt }: { reviewOn: CivilDate; reviewedAt: Date | null },
  now: Date,
): boolean {
  return (
    isReviewDue(reviewOn, reviewedAt, civilDateOf(now)) &&
    now >= instantOf(reviewOn, morning) &&
    now < instantOf(addDays(reviewOn, overdueWithin), morning)
  )
}

function peopleWith({ invited }: MeetingToRemind, isMeant: (reply: string) => boolean): string[] {
  return invited.filter(({ reply }) => isMeant(reply)).map(({ personId }) => personId)
}
