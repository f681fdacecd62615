import { describe, expect, it } from 'vitest'
import { holidays2026 } from '../../test/holidays-2026.ts'
import { asCivilDate } from '../calendar/civil-date.ts'
import { proposeYear } from './propose-year.ts'
import { usualTitle } from './usual-title.ts'

const monthly = { kind: 'CONSULTATION', period: 'MONTH', startsOn: asCivilDate('2026-03-15') } as const
const firstFriday = { monthInPeriod: 1, ordinal: 1, weekday: 5, dayOfMonth: null } as const
const common = {
  preferred: firstFriday,
  year: 2026,
  today: asCivilDate('2026-01-01'),
  calendar: holidays2026,
}

describe('a year’s proposals', () => {
  it('begin and end with the cadence, and say what is planned already', () => {
    const cadence = { ...monthly, endsOn: asCivilDate('2026-05-01') }
    const planned = {
      id: 'a',
      kind: 'CONSULTATION',
      state: 'PLANNED',
      date: asCivilDate('2026-04-20'),
    } as const
    const rows = proposeYear({ ...common, cadence, meetings: [planned] })
    expect(
      rows.map(({ period, state, meetingIds, plan }) => [period.label, state, meetingIds, plan?.proposedDay]),
    ).toEqual([
      ['2026年3月', 'DUE', [], '2026-03-06'],
      ['2026年4月', 'PLANNED', ['a'], '2026-04-03'],
      ['2026年5月', 'DUE', [], '2026-05-08'],
    ])
  })

  it('has rows without a day where none is preferred', () => {
    const rows = proposeYear({ ...common, cadence: monthly, preferred: null, meetings: [] })
    expect(rows).toHaveLength(10)
    expect(rows.every(({ plan }) => plan === null)).toBe(true)
  })
})

describe('the usual title', () => {
  it.each([
    ['', '11月工作会商'],
    ['{年}年{月}月双山塘工作会商', '2026年11月双山塘工作会商'],
    ['重走界河', '重走界河'],
  ])('%j', (pattern, title) => {
    expect(usualTitle(pattern, 'CONSULTATION', asCivilDate('2026-11-06'))).toBe(title)
  })
})
