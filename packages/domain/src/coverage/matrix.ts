import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { formatFullDay } from '../calendar/shanghai.ts'
import { coverageMessages as messages } from './messages.ts'
import {
  type CoverageColumn,
  type CoverageOrder,
  type CoverageOutcome,
  columnWords,
  coverageColumns,
  outcomesOf,
} from './vocabulary.ts'

/** How often a unit had an outcome in a column. */
export type CoverageCount = {
  unitId: string
  column: CoverageColumn
  outcome: CoverageOutcome
  count: number
}

/** One cell: how often each outcome of its column was. */
export type CoverageCell = {
  column: CoverageColumn
  counts: { outcome: CoverageOutcome; count: number }[]
}

/** One unit: a cell for each column, how often it was silent, and how often it gave any sign of itself. */
export type CoverageRow = { cells: CoverageCell[]; silent: number; signs: number }

/** The row of a unit from its counts; a column without any is a cell of zeros. */
export function coverageRow(counts: readonly Omit<CoverageCount, 'unitId'>[]): CoverageRow {
  const countOf = (column: CoverageColumn, outcome: CoverageOutcome) =>
    counts
      .filter((each) => each.column === column && each.outcome === outcome)
      .reduce((sum, { count }) => sum + count, 0)
  const cells = coverageColumns.map((column) => ({
    column,
    counts: outcomesOf(column).map((outcome) => ({ outcome, count: countOf(column, outcome) })),
  }))
  const moving = cells.filter(({ column }) => columnWords[column].sort !== 'LASTING').flatMap(countsOf)
  const silent = sumOf(moving.filter(({ outcome }) => outcome === 'SILENT'))
  return { cells, silent, signs: sumOf(moving) - silent }
}

/** A unit is silent that was asked and gave no sign of itself: no answer to any occasion, nothing of its own accord. */
export function isSilent({ silent, signs }: Pick<CoverageRow, 'silent' | 'signs'>): boolean {
  return silent > 0 && signs === 0
}

/** What a cell comes to: what was taken part in or held, without leave, absence and silence. */
export function sumOfCell({ counts }: CoverageCell): number {
  return sumOf(counts.filter(({ outcome }) => outcome === 'CAME' || outcome === 'COUNTED'))
}

/**
 * The rows in an order. By silence: who left most unanswered first, of these who gave fewer signs; by a column: who
 * has least of it first. What is equal stays in the order of the roster.
 */
export function inOrderOf<Row extends CoverageRow>(rows: readonly Row[], order: CoverageOrder): Row[] {
  if (order === 'POSITION') return [...rows]
  if (order === 'SILENCE') return [...rows].sort((a, b) => b.silent - a.silent || a.signs - b.signs)
  const held = ({ cells }: Row) => {
    const cell = cells.find(({ column }) => column === order)
    return cell ? sumOfCell(cell) : 0
  }
  return [...rows].sort((a, b) => held(a) - held(b))
}

/** What a nudge says of itself: which occasions were left unanswered since when. */
export function nudgeReason({ cells }: CoverageRow, from: CivilDate): string {
  const silent = cells.flatMap(({ column, counts }) =>
    counts
      .filter(({ outcome, count }) => outcome === 'SILENT' && count > 0)
      .map(({ count }) => messages.silentAt(columnWords[column].label, count)),
  )
  const since = formatFullDay(from)
  return silent.length > 0 ? messages.silentReason(since, silent) : messages.quietReason(since)
}

/** Days between two nudges of a unit. */
export const nudgeDays = 7

/** The first day on which a unit may be nudged again. */
export function nextNudgeOn(lastOn: CivilDate): CivilDate {
  return addDays(lastOn, nudgeDays)
}

function countsOf({ counts }: CoverageCell) {
  return counts
}

function sumOf(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
