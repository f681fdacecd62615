import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriod } from '../../test/arbitraries.ts'
import { holidays2026 } from '../../test/holidays-2026.ts'
import { asCivilDate, type CivilDate, partsOf, weekday } from '../calendar/civil-date.ts'
import { monthsIn, type Period } from '../calendar/period.ts'
import { workdayVerdict } from '../calendar/workday.ts'
import { adjustDay } from './adjusted-day.ts'
import { explainDay } from './explanation.ts'
import { type PreferredDay, preferredDays } from './preferred-day.ts'
import { ordinals } from './vocabulary.ts'

const nth = (
  ordinal: PreferredDay['ordinal'] & number,
  weekday: number,
  monthInPeriod = 1,
): PreferredDay => ({
  monthInPeriod,
  ordinal,
  weekday,
  dayOfMonth: null,
})
const dayOf = (dayOfMonth: number): PreferredDay => ({
  monthInPeriod: 1,
  ordinal: null,
  weekday: null,
  dayOfMonth,
})

/** The proposals of a year: the day, and the sentence where it is not the preferred one. */
function yearOf(preferred: PreferredDay, period: Period = 'MONTH', year = 2026): string[] {
  return preferredDays(preferred, period, year).map(({ period, day }) => {
    const wish = { day, byWeekday: preferred.ordinal !== null, from: period.startsOn, to: period.endsOn }
    const { day: proposedDay, ...why } = adjustDay(wish, holidays2026)
    return explainDay({ originalDay: day, proposedDay, ...why }, proposedDay) ?? proposedDay
  })
}

describe('a year with the holidays of 2026', () => {
  it.each([
    [
      'the first Friday of each month',
      nth(1, 5),
      [
        '原定 01-02，元旦假期，顺延至 01-04',
        '2026-02-06',
        '2026-03-06',
        '2026-04-03',
        '原定 05-01，劳动节假期，顺延至 05-08',
        '2026-06-05',
        '2026-07-03',
        '2026-08-07',
        '2026-09-04',
        '原定 10-02，国庆假期，顺延至 10-09',
        '2026-11-06',
        '2026-12-04',
      ],
    ],
    [
      'the third Friday: back within the week, and over a whole week off',
      nth(3, 5),
      [
        '2026-01-16',
        '原定 02-20，春节假期，顺延至 02-27',
        '2026-03-20',
        '2026-04-17',
        '2026-05-15',
        '原定 06-19，端午假期，提前至 06-18',
        '2026-07-17',
        '2026-08-21',
        '2026-09-18',
        '2026-10-16',
        '2026-11-20',
        '2026-12-18',
      ],
    ],
    [
      'the third Monday of February: the Monday after is off too, so the day after that',
      nth(3, 1),
      ['2026-01-19', '原定 02-16，春节假期，顺延至 02-24', '2026-03-16', '2026-04-20'],
    ],
    [
      'the last Friday of September: back to Thursday',
      nth(-1, 5),
      [
        '2026-01-30',
        '2026-02-27',
        '2026-03-27',
        '2026-04-24',
        '2026-05-29',
        '2026-06-26',
        '2026-07-31',
        '2026-08-28',
        '原定 09-25，中秋假期，提前至 09-24',
      ],
    ],
    [
      'the first Saturday: an ordinary one stays, one that is off or worked moves to the next weekend day',
      nth(1, 6),
      [
        '原定 01-03，元旦假期，顺延至 01-10',
        '2026-02-07',
        '2026-03-07',
        '原定 04-04，清明假期，顺延至 04-11',
        '原定 05-02，劳动节假期，顺延至 05-10',
      ],
    ],
    [
      'the second Saturday of February is worked and every later one off or worked too, so the week before',
      nth(2, 6),
      ['2026-01-10', '原定 02-14，调休上班日，提前至 02-07'],
    ],
    [
      'the 15th: weekends become the Friday before, holidays the next day on which people come',
      dayOf(15),
      [
        '2026-01-15',
        '原定 02-15，春节假期，提前至 02-14',
        '原定 03-15，周末，提前至 03-13',
        '2026-04-15',
        '2026-05-15',
        '2026-06-15',
        '2026-07-15',
        '原定 08-15，周末，提前至 08-14',
      ],
    ],
    [
      'the 1st: in October the week is over, so the first workday of the next',
      dayOf(1),
      [
        '原定 01-01，元旦假期，顺延至 01-04',
        '原定 02-01，周末，顺延至 02-02',
        '原定 03-01，周末，顺延至 03-02',
        '2026-04-01',
        '原定 05-01，劳动节假期，顺延至 05-06',
        '2026-06-01',
        '2026-07-01',
        '原定 08-01，周末，顺延至 08-03',
        '2026-09-01',
        '原定 10-01，国庆假期，顺延至 10-08',
      ],
    ],
    [
      'the 31st: the last day of shorter months',
      dayOf(31),
      ['原定 01-31，周末，提前至 01-30', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
  ])('%s', (_sentence, preferred, expected) => {
    expect(yearOf(preferred).slice(0, expected.length)).toEqual(expected)
  })

  it('a quarter may reach back into the month before, as it is one period', () => {
    expect(yearOf(nth(1, 5, 2), 'QUARTER')).toEqual([
      '2026-02-06',
      '原定 05-01，劳动节假期，提前至 04-30',
      '2026-08-07',
      '2026-11-06',
    ])
  })

  it('says nothing about a year that is not published but that it is not', () => {
    expect(yearOf(nth(1, 5), 'YEAR', 2027)).toEqual(['当年节假日安排未公布，暂按首选日安排'])
  })
})

describe('a day that was changed by hand', () => {
  const plan = {
    originalDay: asCivilDate('2026-10-02'),
    proposedDay: asCivilDate('2026-10-09'),
    reason: 'HOLIDAY' as const,
    reasonName: '国庆节',
  }
  it('keeps what it was and why, and where it stands now', () => {
    expect(explainDay(plan, asCivilDate('2026-10-16'))).toBe('原定 10-02，国庆假期，改至 10-16')
    expect(explainDay(plan, plan.originalDay)).toBeUndefined()
    const byHand = { ...plan, proposedDay: plan.originalDay, reason: 'NONE' as const, reasonName: '' }
    expect(explainDay(byHand, asCivilDate('2026-10-12'))).toBe('原定 10-02，改至 10-12')
  })
})

describe('every proposal of 2026', () => {
  const anyPreferred: fc.Arbitrary<PreferredDay> = fc.oneof(
    fc
      .record({ ordinal: fc.constantFrom(...ordinals), weekday: fc.integer({ min: 1, max: 7 }) })
      .map(({ ordinal, weekday }) => nth(ordinal, weekday)),
    fc.integer({ min: 1, max: 31 }).map(dayOf),
  )

  it('is one good day in each period, and the preferred day wherever that is good', () => {
    fc.assert(
      fc.property(anyPreferred, anyPeriod, (preferred, period) => {
        const wishes = preferredDays(preferred, period, 2026)
        expect(wishes).toHaveLength(12 / monthsIn(period))
        for (const {
          day,
          period: { startsOn, endsOn },
        } of wishes) {
          const byWeekday = preferred.ordinal !== null
          const adjusted = adjustDay({ day, byWeekday, from: startsOn, to: endsOn }, holidays2026)
          expect(startsOn <= adjusted.day && adjusted.day <= endsOn).toBe(true)
          expect(isGood(adjusted.day, byWeekday && weekday(day) > 5)).toBe(true)
          expect(adjusted.reason === 'NONE').toBe(adjusted.day === day)
        }
      }),
    )
  })
})

function isGood(day: CivilDate, wantsWeekend: boolean): boolean {
  const { kind } = workdayVerdict(day, holidays2026)
  return (
    partsOf(day).year === 2026 &&
    (wantsWeekend ? kind === 'WEEKEND' : kind === 'WORKDAY' || kind === 'MAKE_UP_WORKDAY')
  )
}
