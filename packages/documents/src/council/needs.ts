import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import {
  type NeedOutcome,
  type NeedSource,
  needOutcomeLabels,
  needSourceLabels,
} from '@pilin/domain/lists/vocabulary'
import { dayCell, serialColumn, type TableColumn, type TableDocument, tableOf } from '../table.ts'

/** One need of the 需求清单. */
export type NeedsTableRow = {
  title: string
  description: string
  source: NeedSource
  category: { name: string } | null
  /** The unit whose need it is; null for what belongs to none. */
  unit: string | null
  enteredBy: string
  enteredOn: CivilDate
  place: string
  from: CivilDate | null
  until: CivilDate | null
  /** As it is to be read: 待认领, 办理中 and the like. */
  stateWords: string
  /** Whole days since it was entered, while it is open. */
  age: number | null
  responsible: string | null
  helpers: readonly string[]
  outcome: NeedOutcome | null
  reason: string
  endedOn: CivilDate | null
}

const columns: TableColumn<NeedsTableRow>[] = [
  serialColumn,
  { label: '需求', width: 26, value: ({ title }) => title },
  { label: '分类', width: 12, value: ({ category }) => category?.name ?? '' },
  { label: '来源', width: 10, value: ({ source }) => needSourceLabels[source] },
  { label: '提出单位', width: 18, value: ({ unit }) => unit },
  { label: '登记人', width: 10, value: ({ enteredBy }) => enteredBy },
  { label: '提出日期', width: 13, value: ({ enteredOn }) => ({ day: enteredOn }) },
  { label: '等待天数', width: 8, value: ({ age }) => age },
  { label: '地点', width: 16, value: ({ place }) => place },
  { label: '希望开始', width: 13, value: ({ from }) => dayCell(from) },
  { label: '希望结束', width: 13, value: ({ until }) => dayCell(until) },
  { label: '状态', width: 10, value: ({ stateWords }) => stateWords },
  { label: '牵头单位', width: 18, value: ({ responsible }) => responsible },
  { label: '协助单位', width: 20, value: ({ helpers }) => helpers.join('、') },
  { label: '办结情况', width: 12, value: ({ outcome }) => outcome && needOutcomeLabels[outcome] },
  { label: '办结日期', width: 13, value: ({ endedOn }) => dayCell(endedOn) },
  { label: '理由', width: 24, value: ({ reason }) => reason },
  { label: '具体说明', width: 40, value: ({ description }) => description },
]

/** The needs of a list as a table, in their order. */
export function needsTable(
  words: { title: string; subtitle: string },
  rows: readonly NeedsTableRow[],
): TableDocument {
  return tableOf(words, columns, rows)
}
