import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plannedDay } from '../../test/arbitraries.ts'
import { addDays, asCivilDate } from '../calendar/civil-date.ts'
import { countByAge } from './desk.ts'
import {
  type CoverageCount,
  coverageRow,
  inOrderOf,
  isSilent,
  nextNudgeOn,
  nudgeReason,
  sumOfCell,
} from './matrix.ts'
import { coverageInput, nudgeUnitInput } from './schemas.ts'
import { halfOf, halfYearOf, spanInHalf, spanOf, spanProblem } from './span.ts'
import { dutiesOfTerm } from './term-duties.ts'
import { columnWords, coverageColumns, outcomesOf } from './vocabulary.ts'

const day = asCivilDate
const count = (column: CoverageCount['column'], outcome: CoverageCount['outcome'], times: number) => ({
  column,
  outcome,
  count: times,
})

const anyCounts = fc.constantFrom(...coverageColumns).chain((column) =>
  fc.record({
    column: fc.constant(column),
    outcome: fc.constantFrom(...outcomesOf(column)),
    count: fc.integer({ min: 1, max: 40 }),
  }),
)
const anyRow = fc.array(anyCounts, { maxLength: 12 }).map(coverageRow)

describe('who is silent', () => {
  it.each([
    ['left a meeting unanswered and did nothing else', [count('MEETINGS', 'SILENT', 1)], true],
    ['came once', [count('MEETINGS', 'SILENT', 5), count('MEETINGS', 'CAME', 1)], false],
    ['had leave', [count('MEETINGS', 'SILENT', 5), count('MEETINGS', 'LEAVE', 1)], false],
    [
      'said that it would come and did not',
      [count('MEETINGS', 'SILENT', 5), count('MEETINGS', 'ABSENT', 1)],
      false,
    ],
    ['took a need on', [count('MEETINGS', 'SILENT', 5), count('CLAIMS', 'COUNTED', 1)], false],
    ['was never asked', [], false],
    ['only still offers a room', [count('MEETINGS', 'SILENT', 1), count('RESOURCES', 'COUNTED', 3)], true],
    ['is only down for a project', [count('MEETINGS', 'SILENT', 1), count('PROJECTS', 'COUNTED', 2)], true],
  ])('a unit that %s', (_sentence, counts, silent) => {
    expect(isSilent(coverageRow(counts))).toBe(silent)
  })

  it('whatever was counted stands in exactly one cell, and what moves is either silence or a sign', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { maxLength: 20 }), (counts) => {
        const { cells, silent, signs } = coverageRow(counts)
        const total = (each: readonly { count: number }[]) => each.reduce((sum, one) => sum + one.count, 0)
        expect(total(cells.flatMap((cell) => cell.counts))).toBe(total(counts))
        expect(cells.map(({ column }) => column)).toEqual([...coverageColumns])
        const moving = counts.filter(({ column }) => columnWords[column].sort !== 'LASTING')
        expect(silent + signs).toBe(total(moving))
      }),
    )
  })
})

describe('the order', () => {
  it('by silence has who left most unanswered first, of these who gave fewer signs', () => {
    const row = (name: string, silent: number, came: number) => ({
      name,
      ...coverageRow([count('MEETINGS', 'SILENT', silent), count('MEETINGS', 'CAME', came)]),
    })
    const rows = [row('a', 0, 3), row('b', 2, 4), row('c', 2, 1), row('d', 3, 9), row('e', 2, 1)]
    expect(inOrderOf(rows, 'SILENCE').map(({ name }) => name)).toEqual(['d', 'c', 'e', 'b', 'a'])
    expect(inOrderOf(rows, 'MEETINGS').map(({ name }) => name)).toEqual(['c', 'e', 'a', 'b', 'd'])
    expect(inOrderOf(rows, 'POSITION')).toEqual(rows)
  })

  it('loses nobody, and by a column never has more before less', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 12 }),
        fc.constantFrom(...coverageColumns),
        (rows, column) => {
          const ordered = inOrderOf(rows, column)
          expect(new Set(ordered)).toEqual(new Set(rows))
          const held = ordered.map(({ cells }) => {
            const cell = cells.find((each) => each.column === column)
            return cell ? sumOfCell(cell) : 0
          })
          expect(held).toEqual([...held].sort((a, b) => a - b))
        },
      ),
    )
  })
})

describe('a nudge', () => {
  it('says what was left unanswered since when', () => {
    const row = coverageRow([count('MEETINGS', 'SILENT', 3), count('MEETINGS', 'CAME', 1)])
    expect(nudgeReason(row, day('2026-05-06'))).toBe(
      '2026年5月6日以来，贵单位有 3 次会议没有回应。请登录查看近期安排并及时回复；有困难的，请与秘书处联系。',
    )
    expect(nudgeReason(coverageRow([]), day('2026-05-06'))).toContain('参加联席会议的工作较少')
  })

  it('rests seven days', () => {
    expect(nextNudgeOn(day('2026-12-28'))).toBe('2027-01-04')
  })

  it('without a reason is none', () => {
    const id = '0197b8f0-0000-7000-8000-000000000001'
    const parsed = nudgeUnitInput.safeParse({ organizationId: id, unitId: id, reason: ' ' })
    expect(parsed.error?.issues[0]?.message).toBe('请填写提醒的理由。')
  })
})

describe('a span', () => {
  const id = '0197b8f0-0000-7000-8000-000000000001'
  it.each([
    ['2026-05-01', '2026-04-30', '结束日期不能早于开始日期。'],
    ['2016-04-29', '2026-04-30', '起止日期最长相隔 10 年，请缩短。'],
    ['2016-04-30', '2026-04-30', undefined],
    ['2026-04-30', '2026-04-30', undefined],
  ])('from %s until %s', (from, until, sentence) => {
    const parsed = coverageInput.safeParse({ organizationId: id, from, until })
    expect(parsed.error?.issues[0]?.message).toBe(sentence)
  })

  it('that nobody asks for is the half year up to today, and is one', () => {
    fc.assert(
      fc.property(plannedDay, (today) => {
        const span = spanOf({ from: null, until: null }, today)
        expect(span.until).toBe(today)
        expect(spanProblem(span)).toBeNull()
      }),
    )
  })

  it('that would begin after today begins today', () => {
    const [from, today] = [day('2027-01-01'), day('2026-11-06')]
    expect(spanOf({ from, until: null }, today)).toEqual({ from: today, until: today })
  })

  it('of a half year has every day of it that is over', () => {
    expect(halfYearOf('2026-2')).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-12-31' })
    expect(spanInHalf(halfYearOf('2026-2'), day('2026-11-06'))).toEqual({
      from: '2026-07-01',
      until: '2026-11-06',
    })
    expect(spanInHalf(halfYearOf('2026-1'), day('2026-11-06'))).toEqual({
      from: '2026-01-01',
      until: '2026-06-30',
    })
    expect(spanInHalf(halfYearOf('2027-1'), day('2026-11-06'))).toEqual({
      from: '2027-01-01',
      until: '2027-06-30',
    })
    fc.assert(
      fc.property(plannedDay, (today) => {
        const { startsOn, endsOn } = halfYearOf(halfOf(today))
        expect(startsOn <= today && today <= endsOn).toBe(true)
      }),
    )
  })
})

describe('needs by age', () => {
  const today = day('2026-11-06')
  const aged = (days: number, times = 1) => ({ day: addDays(today, -days), count: times })
  it.each([
    ['today', [aged(0)], [1, 0, 0, 0]],
    ['six days ago', [aged(6)], [1, 0, 0, 0]],
    ['a week ago', [aged(7)], [0, 1, 0, 0]],
    ['a month ago', [aged(29), aged(30)], [0, 1, 1, 0]],
    ['long ago', [aged(90, 2), aged(2000, 3)], [0, 0, 0, 5]],
  ])('of %s', (_sentence, entered, groups) => {
    expect(countByAge(entered, today)).toEqual(groups)
  })
})

describe('the duties of a term', () => {
  const yearly = { kind: 'ASSEMBLY' as const, period: 'YEAR' as const, startsOn: day('2018-01-01') }
  const quarterly = {
    kind: 'COUNCIL_SESSION' as const,
    period: 'QUARTER' as const,
    startsOn: day('2018-01-01'),
  }
  const held = { id: 'm', kind: 'COUNCIL_SESSION' as const, state: 'HELD' as const, date: day('2026-08-20') }
  const given = { meetings: [held], handedOver: false, today: day('2026-11-06') }

  it('are the periods that end in it, by day, and the handover', () => {
    const term = { startsOn: day('2026-07-01'), endsOn: day('2026-12-31') }
    const duties = dutiesOfTerm(term, { ...given, cadences: [yearly, quarterly] })
    expect(duties.map(({ kind, dueOn, done }) => [kind, dueOn, done])).toEqual([
      ['MEETING', '2026-09-30', true],
      ['MEETING', '2026-12-31', false],
      ['MEETING', '2026-12-31', false],
      ['HANDOVER', '2026-12-31', false],
    ])
    expect(duties[0]).toMatchObject({ label: '2026年第三季度', meetingId: 'm' })
  })

  it('leave what ends after the term to who follows', () => {
    const term = { startsOn: day('2026-01-01'), endsOn: day('2026-06-30') }
    const duties = dutiesOfTerm(term, { ...given, cadences: [yearly, quarterly] })
    expect(duties.map(({ dueOn }) => dueOn)).toEqual(['2026-03-31', '2026-06-30', '2026-06-30'])
  })
})
