import { wholeNumber } from '../text/bricks.ts'
import { meetingFieldLabels } from './messages.ts'

/** One topic's planned length in whole minutes, 1–480; takes a form's string. */
export const plannedMinutes = wholeNumber(meetingFieldLabels.plannedMinutes, 1, 480)

export type TimedItem = { id: string; plannedMinutes: number }

const minute = 60_000

/**
 * When the topics begin: behind the first item of every agenda, what came of the last resolutions.
 * `reviewMinutes`: whole minutes for it.
 */
export function topicsBegin(startsAt: Date, reviewMinutes: number): Date {
  return new Date(startsAt.getTime() + reviewMinutes * minute)
}

/** When each topic begins and ends if they follow one another in this order from the first one's start. */
export function agendaTimes(startsAt: Date, items: readonly TimedItem[]) {
  let clock = startsAt.getTime()
  return items.map(({ id, plannedMinutes }) => {
    const itemStartsAt = new Date(clock)
    clock += plannedMinutes * minute
    return { id, startsAt: itemStartsAt, endsAt: new Date(clock) }
  })
}

/** When the last topic ends; the start itself when there is none. */
export function plannedEnd(startsAt: Date, items: readonly { plannedMinutes: number }[]): Date {
  const minutes = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
  return new Date(startsAt.getTime() + minutes * minute)
}

/** Minutes that the topics need beyond the meeting's end, whole (a part counts as one); 0 when they fit. */
export function overrunMinutes(meeting: {
  startsAt: Date
  endsAt: Date
  items: readonly { plannedMinutes: number }[]
}): number {
  const excess = plannedEnd(meeting.startsAt, meeting.items).getTime() - meeting.endsAt.getTime()
  return excess > 0 ? Math.ceil(excess / minute) : 0
}
