import { quarterNames } from '@pilin/domain/calendar/messages'
import { type ProjectState, projectStateLabels } from '@pilin/domain/projects/vocabulary'
import { serialColumn, type TableColumn, type TableDocument, tableOf } from '../table.ts'

/** One project of a year's 服务清单. */
export type ServiceListRow = {
  name: string
  summary: string
  place: string
  targetGroup: string
  /** 1–4. */
  quarter: number
  /** Yuan. */
  budget: number | null
  state: ProjectState
  need: { title: string } | null
  responsible: string
  assistants: readonly string[]
}

const columns: TableColumn<ServiceListRow>[] = [
  serialColumn,
  { label: '项目', width: 28, value: ({ name }) => name },
  { label: '牵头单位', width: 18, value: ({ responsible }) => responsible },
  { label: '协助单位', width: 22, value: ({ assistants }) => assistants.join('、') },
  { label: '季度', width: 10, value: ({ quarter }) => quarterNames[quarter - 1] ?? '' },
  { label: '服务对象', width: 18, value: ({ targetGroup }) => targetGroup },
  { label: '地点', width: 18, value: ({ place }) => place },
  { label: '状态', width: 10, value: ({ state }) => projectStateLabels[state] },
  { label: '预算（元）', width: 12, value: ({ budget }) => budget },
  { label: '来自需求', width: 24, value: ({ need }) => need?.title ?? '' },
  { label: '项目内容', width: 40, value: ({ summary }) => summary },
]

/** A year's service list as a table, in the order of the list. */
export function serviceListTable(
  words: { title: string; subtitle: string },
  rows: readonly ServiceListRow[],
): TableDocument {
  return tableOf(words, columns, rows)
}
