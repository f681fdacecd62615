import type { YearlyMeeting } from './seed-types.ts'
import { february, january, march } from './shantang-first-quarter.ts'
import { december, november, october } from './shantang-fourth-quarter.ts'
import { april, june, may } from './shantang-second-quarter.ts'
import { firstThemeDay, fourthThemeDay, secondThemeDay, thirdThemeDay } from './shantang-theme-days.ts'
import { august, july, september } from './shantang-third-quarter.ts'

/** The days keep clear of the spring festival, the dragon-boat festival and the long holidays of any year. */
export const consultations: readonly YearlyMeeting[] = [
  { month: 1, day: 12, meeting: january },
  { month: 2, day: 26, meeting: february },
  { month: 3, day: 12, meeting: march },
  { month: 4, day: 14, meeting: april },
  { month: 5, day: 14, meeting: may },
  { month: 6, day: 27, meeting: june },
  { month: 7, day: 12, meeting: july },
  { month: 8, day: 12, meeting: august },
  { month: 9, day: 4, meeting: september },
  { month: 10, day: 16, meeting: october },
  { month: 11, day: 12, meeting: november },
  { month: 12, day: 10, meeting: december },
]

/** One in each quarter. */
export const themeDays: readonly YearlyMeeting[] = [
  { month: 3, day: 5, meeting: firstThemeDay },
  { month: 5, day: 22, meeting: secondThemeDay },
  { month: 7, day: 1, meeting: thirdThemeDay },
  { month: 11, day: 20, meeting: fourthThemeDay },
]
