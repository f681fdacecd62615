import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { type CivilTime, civilDateOf, instantOf } from '../calendar/shanghai.ts'

/**
 * By when replies are asked for, unless the secretary says otherwise: the end of the working day before the
 * meeting, or half-way to the meeting when that has passed. To the minute, never after the start *(convention)*.
 */
export function suggestReplyBy(startsAt: Date, now: Date): Date {
  const day: CivilDate = addDays(civilDateOf(startsAt), -1)
  const eve = instantOf(day, '17:00')
  if (eve > now) return eve
  const halfWay = (now.getTime() + startsAt.getTime()) / 2
  return new Date(Math.floor(halfWay / 60_000) * 60_000)
}

/** Why a time cannot be the last for replies; undefined when it can. */
export function replyByProblem(
  replyBy: Date,
  { startsAt, now }: { startsAt: Date; now: Date },
): 'PAST' | 'AFTER_START' | undefined {
  if (replyBy > startsAt) return 'AFTER_START'
  return replyBy <= now ? 'PAST' : undefined
}

/** Day and time of a form as an instant; undefined while one of them is missing. */
export function replyByOf(date: CivilDate, time: CivilTime): Date
export function replyByOf(date: CivilDate | undefined, time: CivilTime | undefined): Date | undefined
export function replyByOf(date: CivilDate | undefined, time: CivilTime | undefined): Date | undefined {
  return date !== undefined && time !== undefined ? instantOf(date, time) : undefined
}
