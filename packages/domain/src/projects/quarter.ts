import type { CivilDate } from '../calendar/civil-date.ts'

/** The quarter (1 to 4) in which a project of a year begins that is wished for a day; otherwise the first. */
export function quarterOfDay(year: number, day: CivilDate | null): number {
  if (day === null || Number(day.slice(0, 4)) !== year) return 1
  return Math.ceil(Number(day.slice(5, 7)) / 3)
}
