/** How long one code stands on the screen. */
export const slotMilliseconds = 30_000
/** Minutes before the planned start from which one can check in. */
export const earlyMinutes = 30
/** Hours after the planned end at which the code of a meeting that nobody has ended stops. */
const longestOverrunHours = 3

const minute = 60_000

/** The number of the slot in which a code is shown. */
export function slotOf(now: Date): number {
  return Math.floor(now.getTime() / slotMilliseconds)
}

/** Milliseconds until the next code: 1–30000. */
export function untilNextSlot(now: Date): number {
  return slotMilliseconds - (now.getTime() % slotMilliseconds)
}

/** The present and the previous slot hold: who scans at the last moment still has half a minute to press. */
export function slotHolds(slot: number, now: Date): boolean {
  const current = slotOf(now)
  return slot === current || slot === current - 1
}

export type CheckInTimes = {
  startsAt: Date
  endsAt: Date
  /** When the chair opened and ended it, if so. */
  startedAt: Date | null
  endedAt: Date | null
}

/** The moment from which one can check in. */
export function checkInOpensAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - earlyMinutes * minute)
}

/**
 * Whether one can check in with the code: from half an hour before the planned start until the meeting is ended.
 * One that nobody ends closes at its planned end; one that was opened may overrun by three hours.
 */
export function checkInWindow(times: CheckInTimes, now: Date): 'EARLY' | 'OPEN' | 'OVER' {
  const { startsAt, endsAt, startedAt, endedAt } = times
  if (endedAt !== null) return 'OVER'
  if (now < checkInOpensAt(startsAt)) return 'EARLY'
  const grace = startedAt === null ? 0 : longestOverrunHours * 60 * minute
  return now.getTime() > endsAt.getTime() + grace ? 'OVER' : 'OPEN'
}

/** Whole minutes after the planned start; 0 is in time, and so is the first minute. */
export function lateMinutesOf(startsAt: Date, arrivedAt: Date): number {
  return Math.max(0, Math.floor((arrivedAt.getTime() - startsAt.getTime()) / minute))
}
