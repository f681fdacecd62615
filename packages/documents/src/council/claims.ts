import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { type ClaimState, claimStateLabels } from '@pilin/domain/lists/claims'
import { type ClaimRole, claimRoleLabels } from '@pilin/domain/lists/vocabulary'
import { serialColumn, type TableColumn, type TableDocument, tableOf } from '../table.ts'

/** One claim: a unit takes on a need, or asks for a resource. */
export type ClaimsTableRow = {
  about: 'NEED' | 'RESOURCE'
  title: string
  /** Whose need or resource it is; empty for the organization's own. */
  owner: string
  unit: string
  /** What the unit is for a need. */
  role: ClaimRole
  askedOn: CivilDate
  state: ClaimState
  /** When the resource is wished for; once it is agreed, when it is given. */
  time: string
  /** Every step with who took it and when, a line each. */
  steps: readonly string[]
}

const columns: TableColumn<ClaimsTableRow>[] = [
  serialColumn,
  { label: '类别', width: 10, value: ({ about }) => (about === 'NEED' ? '认领需求' : '申请资源') },
  { label: '需求或资源', width: 28, value: ({ title }) => title },
  { label: '所属单位', width: 18, value: ({ owner }) => owner || '组织自有' },
  { label: '认领或申请单位', width: 18, value: ({ unit }) => unit },
  { label: '方式', width: 10, value: ({ about, role }) => (about === 'NEED' ? claimRoleLabels[role] : '') },
  { label: '提出日期', width: 13, value: ({ askedOn }) => ({ day: askedOn }) },
  { label: '状态', width: 10, value: ({ state }) => claimStateLabels[state] },
  { label: '约定时间', width: 28, value: ({ state, time }) => (state === 'AGREED' ? time : '') },
  { label: '希望时间', width: 28, value: ({ state, time }) => (state === 'AGREED' ? '' : time) },
  { label: '经过', width: 60, value: ({ steps }) => steps.join('\n') },
]

/** The claims of both sides as a table, in their order. */
export function claimsTable(
  words: { title: string; subtitle: string },
  rows: readonly ClaimsTableRow[],
): TableDocument {
  return tableOf(words, columns, rows)
}
