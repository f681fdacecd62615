import { type CivilDate, daysBetween } from '../calendar/civil-date.ts'

/** Ages in days at which a waiting need moves on to the next group; the last group has no end. */
export const ageLimits = [7, 30, 90] as const

/** How many needs wait, by age: below 7 days, 7 to 29, 30 to 89, 90 and more. */
export function countByAge(
  entered: readonly { day: CivilDate; count: number }[],
  today: CivilDate,
): number[] {
  const groupOf = (day: CivilDate) => ageLimits.filter((limit) => daysBetween(day, today) >= limit).length
  return [0, ...ageLimits].map((_, group) =>
    entered.filter(({ day }) => groupOf(day) === group).reduce((sum, { count }) => sum + count, 0),
  )
}

/** Days ahead in which something counts as due. */
export const dueDays = 14
