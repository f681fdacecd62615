import { documentTexts as texts } from './messages.ts'
import { type TableColumn, type TableDocument, tableOf } from './table.ts'

/** The sheets of a survey: what was asked, and a line of answers in words for each sheet. */
export type SurveyAnswers = {
  title: string
  questions: string[]
  /** `from` is the unit or the site, and `at` when; both are empty where nobody is named. */
  rows: { from: string; at: string; answers: (string | number)[] }[]
}

/** The answers to a survey as a table. */
export function surveyAnswersTable({ title, questions, rows }: SurveyAnswers): TableDocument {
  const columns: TableColumn<SurveyAnswers['rows'][number]>[] = [
    { label: texts.sheetNumber, width: 8, value: (_row, index) => index + 1 },
    { label: texts.answeredFrom, width: 18, value: ({ from }) => from },
    { label: texts.answeredAt, width: 18, value: ({ at }) => at },
    ...questions.map((label, index) => ({
      label,
      width: 24,
      value: ({ answers }: SurveyAnswers['rows'][number]) => answers[index] ?? '',
    })),
  ]
  return tableOf({ title: texts.answersTitle(title) }, columns, rows)
}
