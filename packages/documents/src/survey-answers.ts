import { type SheetColumn, spreadsheet } from './excel/spreadsheet.ts'
import { documentTexts as texts } from './messages.ts'

/** The sheets of a survey as a table: what was asked, and a line of answers in words for each sheet. */
export type SurveyAnswersTable = {
  title: string
  questions: string[]
  /** `from` is the unit or the site, and `at` when; both are empty where nobody is named. */
  rows: { from: string; at: string; answers: (string | number)[] }[]
}

/** Writes the answers to a survey as Excel. */
export function surveyAnswersExcel({ title, questions, rows }: SurveyAnswersTable): Promise<Uint8Array> {
  const columns: SheetColumn<SurveyAnswersTable['rows'][number]>[] = [
    { label: texts.sheetNumber, width: 8, value: (_row, index) => index + 1 },
    { label: texts.answeredFrom, width: 18, value: ({ from }) => from },
    { label: texts.answeredAt, width: 18, value: ({ at }) => at },
    ...questions.map((label, index) => ({
      label,
      width: 24,
      value: ({ answers }: SurveyAnswersTable['rows'][number]) => answers[index] ?? '',
    })),
  ]
  return spreadsheet(texts.answersTitle(title), columns, rows)
}
