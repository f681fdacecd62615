import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { documentTexts as texts } from './messages.ts'
import { dayCell, serialColumn, type TableColumn, type TableDocument, tableOf } from './table.ts'

/** One line of the 督办清单. */
export type ActionListRow = {
  text: string
  person: string
  unit: string
  /** Who helps, as text. */
  assistants: string
  meeting: string
  dueOn: CivilDate
  /** As it is to be read: 待办, 逾期, 已办结 and the like. */
  state: string
  /** What was noted last, by whom and when. */
  progress: string
  /** What was asked and granted, as text. */
  extensions: string
  closedOn: CivilDate | null
  closingNote: string
}

const columns: TableColumn<ActionListRow>[] = [
  serialColumn,
  { label: '督办事项', width: 46, value: ({ text }) => text },
  { label: '责任人', width: 12, value: ({ person }) => person },
  { label: '责任单位', width: 18, value: ({ unit }) => unit },
  { label: '协办人', width: 14, value: ({ assistants }) => assistants },
  { label: '来源会议', width: 24, value: ({ meeting }) => meeting },
  { label: '完成期限', width: 13, value: ({ dueOn }) => ({ day: dueOn }) },
  { label: '状态', width: 10, value: ({ state }) => state },
  { label: '进展', width: 30, value: ({ progress }) => progress },
  { label: '延期', width: 24, value: ({ extensions }) => extensions },
  { label: '办结日期', width: 13, value: ({ closedOn }) => dayCell(closedOn) },
  { label: '办结情况', width: 40, value: ({ closingNote }) => closingNote },
]

/** The 督办清单 of an organization as a table. */
export function actionListTable(organization: string, rows: readonly ActionListRow[]): TableDocument {
  return tableOf({ title: texts.actionListTitle(organization) }, columns, rows)
}
