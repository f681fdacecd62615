import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { periodOf } from '../calendar/period.ts'
import { type UnitMeeting, unitState } from './unit-ledger.ts'

const period = periodOf('MONTH', asCivilDate('2026-11-01'))
const member = (from: string, until: string | null = null) => ({
  unitId: 'south',
  from: asCivilDate(from),
  until: until === null ? null : asCivilDate(until),
})
const joint = (given: Partial<UnitMeeting> = {}): UnitMeeting => ({
  id: 'joint',
  date: asCivilDate('2026-11-06'),
  unitIds: ['south', 'north'],
  presentUnitIds: ['south', 'north'],
  ...given,
})
const stateOf = (given: Partial<Parameters<typeof unitState>[0]>) =>
  unitState({
    unitId: 'south',
    dueUnitIds: [],
    memberships: [member('2017-06-01')],
    period,
    state: 'HELD',
    meetings: [joint()],
    ...given,
  })

describe('one period for one unit', () => {
  it.each([
    ['a joint meeting counts for a unit whose people came', {}, 'ATTENDED'],
    ['nobody of the unit came', { meetings: [joint({ presentUnitIds: ['north'] })] }, 'ABSENT'],
    [
      'one of two meetings is enough',
      { meetings: [joint({ presentUnitIds: [] }), joint({ id: 'second' })] },
      'ATTENDED',
    ],
    [
      'a member that was not invited',
      { meetings: [joint({ unitIds: ['north'], presentUnitIds: ['north'] })] },
      'LEFT_OUT',
    ],
    ['due for others only', { dueUnitIds: ['north'] }, 'NOT_OWED'],
    ['due for it among others', { dueUnitIds: ['north', 'south'] }, 'ATTENDED'],
    ['planned', { state: 'PLANNED' as const }, 'PLANNED'],
    ['due', { state: 'DUE' as const, meetings: [] }, 'DUE'],
    ['overdue', { state: 'OVERDUE' as const, meetings: [] }, 'OVERDUE'],
    [
      'it joins in the middle of the period',
      { state: 'DUE' as const, memberships: [member('2026-11-20')] },
      'DUE',
    ],
    [
      'it joins after the period',
      { state: 'OVERDUE' as const, memberships: [member('2026-12-01')] },
      'NOT_OWED',
    ],
    [
      'it left before the period',
      { state: 'DUE' as const, memberships: [member('2017-06-01', '2026-10-31')] },
      'NOT_OWED',
    ],
    [
      'it left on the first day of the period',
      { state: 'DUE' as const, memberships: [member('2017-06-01', '2026-11-01')] },
      'DUE',
    ],
    [
      'the meeting was held before it joined, in the same period',
      { memberships: [member('2026-11-20')], meetings: [joint({ unitIds: ['north'] })] },
      'NOT_OWED',
    ],
    [
      'it left and came back',
      { state: 'DUE' as const, memberships: [member('2017-06-01', '2020-01-01'), member('2026-11-30')] },
      'DUE',
    ],
  ])('%s', (_sentence, given, state) => {
    expect(stateOf(given)).toBe(state)
  })
})
