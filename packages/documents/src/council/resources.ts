import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { weekdayNames } from '@pilin/domain/calendar/messages'
import type { Offer } from '@pilin/domain/lists/offer'
import { dayCell, serialColumn, type TableColumn, type TableDocument, tableOf } from '../table.ts'

/** One resource of the 资源清单. */
export type ResourcesTableRow = {
  title: string
  description: string
  category: { name: string } | null
  /** Null for what belongs to the organization itself. */
  unit: string | null
  enteredBy: string
  enteredOn: CivilDate
  place: string
  conditions: string
  offer: Offer
  /** The times that are given away from today on, and to whom. */
  taken: readonly { when: string; unit: string }[]
  endedOn: CivilDate | null
  reason: string
}

const columns: TableColumn<ResourcesTableRow>[] = [
  serialColumn,
  { label: '资源', width: 26, value: ({ title }) => title },
  { label: '分类', width: 12, value: ({ category }) => category?.name ?? '' },
  { label: '提供单位', width: 18, value: ({ unit }) => unit ?? '组织自有' },
  { label: '登记人', width: 10, value: ({ enteredBy }) => enteredBy },
  { label: '登记日期', width: 13, value: ({ enteredOn }) => ({ day: enteredOn }) },
  { label: '地点', width: 18, value: ({ place }) => place },
  { label: '使用条件', width: 30, value: ({ conditions }) => conditions },
  { label: '提供自', width: 13, value: ({ offer }) => dayCell(offer.from) },
  { label: '提供至', width: 13, value: ({ offer }) => dayCell(offer.until) },
  { label: '每周', width: 16, value: ({ offer }) => weekdaysOf(offer) },
  { label: '时段', width: 13, value: ({ offer }) => hoursOf(offer) },
  { label: '已约定的时间', width: 30, value: ({ taken }) => taken.map(takenWords).join('\n') },
  { label: '停止日期', width: 13, value: ({ endedOn }) => dayCell(endedOn) },
  { label: '停止理由', width: 20, value: ({ reason }) => reason },
  { label: '具体说明', width: 40, value: ({ description }) => description },
]

/** The resources of a list as a table, in their order. */
export function resourcesTable(
  words: { title: string; subtitle: string },
  rows: readonly ResourcesTableRow[],
): TableDocument {
  return tableOf(words, columns, rows)
}

function weekdaysOf({ weekdays }: Offer): string {
  return weekdays.map((each) => weekdayNames[each - 1]).join('、') || '每天'
}

function hoursOf({ opensAt, closesAt }: Offer): string {
  return opensAt || closesAt ? `${opensAt ?? '00:00'}–${closesAt ?? '24:00'}` : ''
}

function takenWords({ when, unit }: { when: string; unit: string }): string {
  return `${when} ${unit}`
}
