import { z } from 'zod'
import { coverageMessages as messages } from './messages.ts'

/** What a member unit takes part in (domain.md §3, councils). */
export const coverageColumns = ['MEETINGS', 'SURVEYS', 'CLAIMS', 'PROJECTS', 'RESOURCES'] as const
export const coverageColumn = z.enum(coverageColumns, { error: messages.column })
export type CoverageColumn = z.output<typeof coverageColumn>

/**
 * CAME, LEAVE, ABSENT (said that it would come, or had no leave, and did not) and SILENT (never answered) on an
 * occasion; COUNTED where counting is what the column means.
 */
export const coverageOutcomes = ['CAME', 'LEAVE', 'ABSENT', 'SILENT', 'COUNTED'] as const
export const coverageOutcome = z.enum(coverageOutcomes, { error: messages.outcome })
export type CoverageOutcome = z.output<typeof coverageOutcome>

/**
 * OCCASION asks every unit and can be left unanswered; an ACT is done on a day of one's own accord; what is LASTING
 * is held on the last day of the span, so it says nothing about who is silent.
 */
export type CoverageSort = 'OCCASION' | 'ACT' | 'LASTING'

type Column = { sort: CoverageSort; label: string; outcomes: Partial<Record<CoverageOutcome, string>> }

/** Each column: what sort of taking part it is, what it is called, and its outcomes in order. */
export const columnWords: Record<CoverageColumn, Column> = {
  MEETINGS: {
    sort: 'OCCASION',
    label: '会议',
    outcomes: { CAME: '到会', LEAVE: '请假', ABSENT: '缺席', SILENT: '未回应' },
  },
  SURVEYS: { sort: 'OCCASION', label: '调查', outcomes: { CAME: '填写', SILENT: '未填写' } },
  CLAIMS: { sort: 'ACT', label: '认领', outcomes: { COUNTED: '认领' } },
  PROJECTS: { sort: 'LASTING', label: '项目', outcomes: { COUNTED: '承担' } },
  RESOURCES: { sort: 'LASTING', label: '资源', outcomes: { COUNTED: '提供' } },
}

/** The outcomes that a column knows, in order. */
export function outcomesOf(column: CoverageColumn): CoverageOutcome[] {
  return coverageOutcomes.filter((outcome) => columnWords[column].outcomes[outcome] !== undefined)
}

/** What an outcome of a column is called. */
export function outcomeLabel(column: CoverageColumn, outcome: CoverageOutcome): string {
  return columnWords[column].outcomes[outcome] ?? ''
}

/** By what the matrix can be sorted: the order of the roster, silence, or least of one column first. */
export const coverageOrders = ['POSITION', 'SILENCE', ...coverageColumns] as const
export type CoverageOrder = (typeof coverageOrders)[number]
