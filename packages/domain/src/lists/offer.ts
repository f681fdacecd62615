import { type CivilDate, weekday } from '../calendar/civil-date.ts'
import type { CivilTime } from '../calendar/shanghai.ts'

/** When a resource is offered: between two days, on some weekdays (1 = Monday; none: all), within hours of the day. */
export type Offer = {
  from: CivilDate | null
  until: CivilDate | null
  weekdays: readonly number[]
  opensAt: CivilTime | null
  closesAt: CivilTime | null
}

/** A wished time: some hours of one day, `startTime` before `endTime`. */
export type WishedTime = { date: CivilDate; startTime: CivilTime; endTime: CivilTime }

/** What keeps a wished time out of an offer; null when nothing does. */
export function offerProblem(offer: Offer, wish: WishedTime): 'DAYS' | 'WEEKDAY' | 'HOURS' | null {
  const { from, until, weekdays, opensAt, closesAt } = offer
  if ((from && wish.date < from) || (until && wish.date > until)) return 'DAYS'
  if (weekdays.length > 0 && !weekdays.includes(weekday(wish.date))) return 'WEEKDAY'
  if ((opensAt && wish.startTime < opensAt) || (closesAt && wish.endTime > closesAt)) return 'HOURS'
  return null
}

/** The days that two spans share, ends included; open ends reach as far as the other one. Null when they share none. */
export function sharedDays(
  a: { from: CivilDate | null; until: CivilDate | null },
  b: { from: CivilDate | null; until: CivilDate | null },
): { from: CivilDate | null; until: CivilDate | null } | null {
  const from = later(a.from, b.from)
  const until = earlier(a.until, b.until)
  return from && until && from > until ? null : { from, until }
}

function later(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (!a || !b) return a ?? b
  return a > b ? a : b
}

function earlier(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (!a || !b) return a ?? b
  return a < b ? a : b
}
