import {
  type EvaluationEffect,
  type EvaluationSide,
  evaluationEffectLabels,
  evaluationSideLabels,
  satisfactionLabels,
  satisfactions,
} from '@pilin/domain/evaluations/vocabulary'
import { serialColumn, type TableColumn, type TableDocument, tableOf } from '../table.ts'

/** What one named unit answered, or how many answered the same without being named. */
export type EvaluationRow = {
  side: EvaluationSide
  unit: string
  /** 1–5. */
  satisfaction: number
  effect: EvaluationEffect
  count: number
  comment: string
}

const columns: TableColumn<EvaluationRow>[] = [
  serialColumn,
  { label: '评价方', width: 12, value: ({ side }) => evaluationSideLabels[side] },
  { label: '单位', width: 20, value: ({ unit }) => unit },
  { label: '满意程度', width: 12, value: ({ satisfaction }) => satisfactionWords(satisfaction) },
  { label: '问题解决情况', width: 16, value: ({ effect }) => evaluationEffectLabels[effect] },
  { label: '份数', width: 8, value: ({ count }) => count },
  { label: '意见和建议', width: 50, value: ({ comment }) => comment },
]

/** The answers to an evaluation as a table. */
export function evaluationTable(
  words: { title: string; subtitle: string },
  rows: readonly EvaluationRow[],
): TableDocument {
  return tableOf(words, columns, rows)
}

function satisfactionWords(value: number): string {
  const known = satisfactions.find((each) => each === value)
  return known ? satisfactionLabels[known] : ''
}
