import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriod, plannedDay } from '../../test/arbitraries.ts'
import { addDays, asCivilDate } from '../calendar/civil-date.ts'
import { type CadenceMeeting, cadenceLedger, cadenceState } from './cadence.ts'
import { meetingKind, meetingState } from './vocabulary.ts'

const monthly = { kind: 'CONSULTATION', period: 'MONTH', startsOn: asCivilDate('2017-06-15') } as const
const quarterly = { kind: 'THEME_DAY', period: 'QUARTER', startsOn: asCivilDate('2017-06-15') } as const

const meeting = (
  state: CadenceMeeting['state'],
  date: string,
  kind: CadenceMeeting['kind'] = 'CONSULTATION',
) => ({
  id: `${state} ${date}`,
  kind,
  state,
  date: asCivilDate(date),
})

describe('the state of a month', () => {
  it.each([
    ['nothing yet: due', '2026-11-30', [], 'DUE'],
    ['planned', '2026-11-01', [meeting('PLANNED', '2026-11-06')], 'PLANNED'],
    [
      'planned, its date past and nobody closed it',
      '2026-11-20',
      [meeting('PLANNED', '2026-11-06')],
      'PLANNED',
    ],
    ['held', '2026-11-20', [meeting('HELD', '2026-11-06')], 'HELD'],
    [
      'held counts before planned',
      '2026-11-20',
      [meeting('PLANNED', '2026-11-25'), meeting('HELD', '2026-11-06')],
      'HELD',
    ],
    ['a cancelled meeting does not count', '2026-11-20', [meeting('CANCELLED', '2026-11-06')], 'DUE'],
    [
      'an extra meeting does not count',
      '2026-11-20',
      [{ ...meeting('HELD', '2026-11-06'), counts: false }],
      'DUE',
    ],
    ['another kind does not count', '2026-11-20', [meeting('HELD', '2026-11-06', 'THEME_DAY')], 'DUE'],
    ['the last day of the month before does not count', '2026-11-20', [meeting('HELD', '2026-10-31')], 'DUE'],
    ['the first day of the next does not count', '2026-11-20', [meeting('HELD', '2026-12-01')], 'DUE'],
    ['the last day counts', '2026-11-20', [meeting('HELD', '2026-11-30')], 'HELD'],
    ['over and none held: overdue', '2026-12-01', [], 'OVERDUE'],
    [
      'over, and the planned one was never closed: overdue',
      '2026-12-01',
      [meeting('PLANNED', '2026-11-30')],
      'OVERDUE',
    ],
    ['over and held', '2026-12-01', [meeting('HELD', '2026-11-30')], 'HELD'],
    ['ahead: due', '2026-01-01', [], 'DUE'],
  ] as const)('%s', (_sentence, today, meetings, state) => {
    const day = asCivilDate('2026-11-15')
    expect(cadenceState({ cadence: monthly, day, today: asCivilDate(today), meetings }).state).toBe(state)
  })

  it('names the meetings by date: the held ones, or the ones to close', () => {
    const meetings = [meeting('PLANNED', '2026-11-25'), meeting('PLANNED', '2026-11-06')]
    const day = asCivilDate('2026-11-15')
    const ids = ['PLANNED 2026-11-06', 'PLANNED 2026-11-25']
    expect(cadenceState({ cadence: monthly, day, meetings }).meetingIds).toEqual(ids)
    const today = asCivilDate('2027-01-01')
    expect(cadenceState({ cadence: monthly, day, today, meetings }).meetingIds).toEqual(ids)
    const withHeld = [...meetings, meeting('HELD', '2026-11-03')]
    expect(cadenceState({ cadence: monthly, day, meetings: withHeld }).meetingIds).toEqual([
      'HELD 2026-11-03',
    ])
  })
})

describe('the ledger', () => {
  it('runs over the year end and the leap day', () => {
    const rows = cadenceLedger({
      cadence: monthly,
      from: asCivilDate('2023-12-31'),
      to: asCivilDate('2024-03-01'),
      today: asCivilDate('2024-03-01'),
      meetings: [meeting('HELD', '2024-02-29')],
    })
    expect(rows.map(({ period, state }) => [period.label, state])).toEqual([
      ['2023年12月', 'OVERDUE'],
      ['2024年1月', 'OVERDUE'],
      ['2024年2月', 'HELD'],
      ['2024年3月', 'DUE'],
    ])
  })

  it('begins with the quarter in which the cadence began', () => {
    const span = { from: asCivilDate('2016-01-01'), to: asCivilDate('2017-12-31') }
    const rows = cadenceLedger({ cadence: quarterly, ...span, today: span.to, meetings: [] })
    expect(rows.map(({ period }) => period.label)).toEqual([
      '2017年第二季度',
      '2017年第三季度',
      '2017年第四季度',
    ])
  })

  it('ends with the quarter in which the cadence ended', () => {
    const cadence = { ...quarterly, endsOn: asCivilDate('2018-04-01') }
    const span = { from: asCivilDate('2018-01-01'), to: asCivilDate('2018-12-31') }
    const rows = cadenceLedger({ cadence, ...span, today: span.from, meetings: [] })
    expect(rows.map(({ period }) => period.label)).toEqual(['2018年第一季度', '2018年第二季度'])
  })

  it('is empty before the cadence began', () => {
    const span = { from: asCivilDate('2016-01-01'), to: asCivilDate('2017-03-31') }
    expect(cadenceLedger({ cadence: quarterly, ...span, today: span.to, meetings: [] })).toEqual([])
  })

  it('has one row for each period and says the same as each period alone', () => {
    const anyMeeting = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...meetingKind.options.slice(0, 2)),
      state: fc.constantFrom(...meetingState.options),
      date: fc.nat(900).map((n) => addDays(asCivilDate('2025-01-01'), n)),
    })
    fc.assert(
      fc.property(
        anyPeriod,
        plannedDay,
        fc.nat(900),
        fc.array(anyMeeting),
        (period, startsOn, n, meetings) => {
          const cadence = { kind: 'CONSULTATION', period, startsOn } as const
          const from = asCivilDate('2025-01-01')
          const to = addDays(from, n)
          const today = addDays(from, 450)
          const rows = cadenceLedger({ cadence, from, to, today, meetings })
          rows.forEach((row, index) => {
            const day = row.period.endsOn
            expect(row).toEqual(cadenceState({ cadence, day, today, meetings }))
            const before = rows[index - 1]
            if (before) expect(row.period.startsOn).toBe(addDays(before.period.endsOn, 1))
            if (row.state === 'DUE') expect(day >= today).toBe(true)
            if (row.state === 'OVERDUE') expect(day < today).toBe(true)
            if (row.state === 'HELD' || row.state === 'PLANNED') expect(row.meetingIds).not.toEqual([])
          })
          const last = rows.at(-1)
          if (startsOn <= to)
            expect(last && last.period.startsOn <= to && to <= last.period.endsOn).toBe(true)
        },
      ),
    )
  })
})
