import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asCivilDate as day } from '../calendar/civil-date.ts'
import { type DutyEntry, type DutyTemplate, dueDaysOf, handDuties, isOverdueDuty } from './hand-duties.ts'

const half = { startsOn: day('2026-07-01'), endsOn: day('2026-12-31') }
const template: DutyTemplate = {
  id: 'plan',
  title: '提出任期计划',
  due: 'FIRST_WEEK',
  day: null,
  fromDay: day('2026-01-01'),
  untilDay: null,
}
const entry: DutyEntry = {
  id: 'e',
  termStartsOn: half.startsOn,
  templateId: 'plan',
  ordinal: 1,
  title: '',
  dueOn: day('2026-07-07'),
  done: { on: day('2026-07-03'), by: '乔如山', note: '' },
  struck: null,
}

describe('a duty is due', () => {
  const month = { startsOn: day('2026-02-01'), endsOn: day('2026-02-28') }
  const across = { startsOn: day('2026-02-15'), endsOn: day('2026-08-14') }
  it.each([
    ['in the first week', 'FIRST_WEEK', null, half, ['2026-07-07']],
    ['on the first day', 'DAY', 1, half, ['2026-07-01']],
    ['on the thirtieth day', 'DAY', 30, half, ['2026-07-30']],
    ['on the last day where the term is shorter', 'DAY', 90, month, ['2026-02-28']],
    ['in the last week', 'LAST_WEEK', null, half, ['2026-12-31']],
    ['in both quarters of a half year', 'EACH_QUARTER', null, half, ['2026-09-30', '2026-12-31']],
    ['once in a month', 'EACH_QUARTER', null, month, ['2026-02-28']],
    [
      'in every quarter that a term touches',
      'EACH_QUARTER',
      null,
      across,
      ['2026-03-31', '2026-06-30', '2026-08-14'],
    ],
  ] as const)('%s', (_, due, count, term, expected) => {
    expect(dueDaysOf({ due, day: count }, term)).toEqual(expected)
  })

  it('within the term, whatever it is', () => {
    const anyDue = fc.constantFrom('FIRST_WEEK' as const, 'DAY', 'EACH_QUARTER', 'LAST_WEEK')
    fc.assert(
      fc.property(
        anyDue,
        fc.integer({ min: 1, max: 366 }),
        fc.integer({ min: 0, max: 400 }),
        (due, count, length) => {
          const term = { startsOn: half.startsOn, endsOn: addDays(half.startsOn, length) }
          const days = dueDaysOf({ due, day: count }, term)
          expect(days.length).toBeGreaterThan(0)
          expect([...new Set(days)].sort()).toEqual(days)
          for (const each of days) expect(term.startsOn <= each && each <= term.endsOn).toBe(true)
        },
      ),
    )
  })
})

describe('a term', () => {
  const titles = (given: Partial<DutyTemplate>, entries: DutyEntry[] = []) =>
    handDuties(half, { templates: [{ ...template, ...given }], entries }).map(({ title }) => title)

  it.each<[string, Partial<DutyTemplate>, DutyEntry[], string[]]>([
    ['has what is in use', {}, [], ['提出任期计划']],
    ['that runs has what is new', { fromDay: day('2026-12-31') }, [], ['提出任期计划']],
    ['that is over gets nothing new', { fromDay: day('2027-01-01') }, [], []],
    ['that runs loses what is taken out of use', { untilDay: day('2026-12-30') }, [], []],
    ['that was over keeps it', { untilDay: day('2026-12-31') }, [], ['提出任期计划']],
    ['keeps what was done in it', { untilDay: day('2026-12-30') }, [entry], ['提出任期计划']],
    [
      'has its own beside it, by day',
      {},
      [{ ...entry, id: 'x', templateId: null, title: '筹备摄影展', dueOn: day('2026-07-02') }],
      ['筹备摄影展', '提出任期计划'],
    ],
    [
      'has nothing of another term',
      { fromDay: day('2027-01-01') },
      [{ ...entry, termStartsOn: day('2026-01-01') }],
      [],
    ],
  ])('%s', (_, given, entries, expected) => {
    expect(titles(given, entries)).toEqual(expected)
  })

  it('waits for what is neither done nor struck out, from the day after', () => {
    const open = { ...entry, done: null }
    expect(isOverdueDuty(open, day('2026-07-07'))).toBe(false)
    expect(isOverdueDuty(open, day('2026-07-08'))).toBe(true)
    expect(isOverdueDuty(entry, day('2026-07-08'))).toBe(false)
    expect(isOverdueDuty({ ...open, struck: { by: '林听涛', reason: '合并' } }, day('2026-07-08'))).toBe(
      false,
    )
  })
})
