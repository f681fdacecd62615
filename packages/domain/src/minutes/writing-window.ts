/** Hours before a meeting's start from which its record may be prepared without a warning. */
export const hoursBeforeStart = 24
/** Hours after a meeting's end within which its record should be submitted, unless the organization says otherwise. */
export const usualWritingHours = 72

const hour = 3_600_000

export type WritingTimes = {
  startsAt: Date
  /** The planned end; counts until the meeting was ended. */
  endsAt: Date
  endedAt: Date | null
  /** 1–720. */
  writingHours: number
  /** Until when a secretary has extended it. */
  extendedUntil: Date | null
}

export type WritingWindow = { opensAt: Date; closesAt: Date }

/** When a record should be written: from 24 hours before the start until some hours after the end, or as extended. */
export function writingWindow(times: WritingTimes): WritingWindow {
  const usual = new Date((times.endedAt ?? times.endsAt).getTime() + times.writingHours * hour)
  const { extendedUntil } = times
  return {
    opensAt: new Date(times.startsAt.getTime() - hoursBeforeStart * hour),
    closesAt: extendedUntil && extendedUntil > usual ? extendedUntil : usual,
  }
}

/** Where `now` stands; both ends belong to the window. The window warns and never blocks. */
export function windowState({ opensAt, closesAt }: WritingWindow, now: Date): 'EARLY' | 'OPEN' | 'OVERDUE' {
  if (now < opensAt) return 'EARLY'
  return now > closesAt ? 'OVERDUE' : 'OPEN'
}
