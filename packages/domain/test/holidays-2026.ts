import { addDays, asCivilDate, type CivilDate } from '../src/calendar/civil-date.ts'
import type { HolidayCalendar, HolidayDay } from '../src/calendar/workday.ts'

/** As published by the State Council for 2026: name, first and last day off, and the weekend days worked for it. */
const published = [
  ['元旦', '2026-01-01', 3, ['2026-01-04']],
  ['春节', '2026-02-15', 9, ['2026-02-14', '2026-02-28']],
  ['清明节', '2026-04-04', 3, []],
  ['劳动节', '2026-05-01', 5, ['2026-05-09']],
  ['端午节', '2026-06-19', 3, []],
  ['中秋节', '2026-09-25', 3, []],
  ['国庆节', '2026-10-01', 7, ['2026-09-20', '2026-10-10']],
] as const

/** The real holidays of 2026; no other year is covered. */
export const holidays2026: HolidayCalendar = {
  years: new Set([2026]),
  days: new Map(published.flatMap(daysOf)),
}

function daysOf([name, first, length, worked]: (typeof published)[number]): [CivilDate, HolidayDay][] {
  const off = Array.from({ length }, (_, n) => addDays(asCivilDate(first), n))
  return [
    ...off.map((day): [CivilDate, HolidayDay] => [day, { kind: 'OFF', name }]),
    ...worked.map((day): [CivilDate, HolidayDay] => [asCivilDate(day), { kind: 'WORK', name }]),
  ]
}
