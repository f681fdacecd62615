import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { documentTexts as texts } from './messages.ts'
import { dayCell, serialColumn, type TableColumn, type TableDocument, tableOf } from './table.ts'

/** One meeting in the 台账 (documents.md §5.5). What is not known stays empty. */
export type LedgerRow = {
  organization: string
  kind: string
  /** Which period it was owed for; empty for what is beside the series. */
  period: string
  /** As it is to be read: 已开, 待排, 已取消 and the like. */
  state: string
  title: string
  plannedOn: CivilDate | null
  heldOn: CivilDate | null
  place: string
  chair: string
  recorder: string
  speaker: string
  expected: number | null
  present: number | null
  /** With the reasons or kinds of leave, as text. */
  onLeave: string
  absent: number | null
  observers: number | null
  invited: number | null
  topics: string
  resolutions: string
  /** The number of the issued 会议通知 with its day. */
  notice: string
  /** How final the 会议记录 is. */
  minutes: string
  attachments: string
  reportedOn: CivilDate | null
  reviewer: string
  archiveNumber: string
}

const columns: TableColumn<LedgerRow>[] = [
  serialColumn,
  { label: '支部', width: 18, value: ({ organization }) => organization },
  { label: '类别', width: 11, value: ({ kind }) => kind },
  { label: '周期', width: 12, value: ({ period }) => period },
  { label: '状态', width: 9, value: ({ state }) => state },
  { label: '主题', width: 26, value: ({ title }) => title },
  { label: '计划日期', width: 12, value: ({ plannedOn }) => dayCell(plannedOn) },
  { label: '实际日期', width: 12, value: ({ heldOn }) => dayCell(heldOn) },
  { label: '地点', width: 20, value: ({ place }) => place },
  { label: '主持人', width: 10, value: ({ chair }) => chair },
  { label: '记录人', width: 10, value: ({ recorder }) => recorder },
  { label: '主讲人', width: 10, value: ({ speaker }) => speaker },
  { label: '应到', width: 6, value: ({ expected }) => expected },
  { label: '实到', width: 6, value: ({ present }) => present },
  { label: '请假', width: 14, value: ({ onLeave }) => onLeave },
  { label: '缺席', width: 6, value: ({ absent }) => absent },
  { label: '列席', width: 6, value: ({ observers }) => observers },
  { label: '特邀', width: 6, value: ({ invited }) => invited },
  { label: '议题', width: 30, value: ({ topics }) => topics },
  { label: '决议', width: 36, value: ({ resolutions }) => resolutions },
  { label: '会议通知', width: 22, value: ({ notice }) => notice },
  { label: '会议记录', width: 10, value: ({ minutes }) => minutes },
  { label: '附件', width: 18, value: ({ attachments }) => attachments },
  { label: '报备日期', width: 12, value: ({ reportedOn }) => dayCell(reportedOn) },
  { label: '审核人', width: 10, value: ({ reviewer }) => reviewer },
  { label: '归档号', width: 14, value: ({ archiveNumber }) => archiveNumber },
]

/** The 台账 as a table; `period` such as `2026年度` or `2026年第四季度`. */
export function ledgerTable(organization: string, period: string, rows: readonly LedgerRow[]): TableDocument {
  return tableOf({ title: texts.ledgerTitle(organization, period) }, columns, rows)
}
