import {
  type RegistrationKind,
  type RegistrationState,
  registrationStateLabels,
} from '@pilin/domain/activities/vocabulary'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { TableColumn, TableDocument } from '../table.ts'
import { tableOf } from '../table.ts'

/** One registration for an activity. */
export type RegistrationRow = {
  /** Its turn, from 1. */
  serial: number
  kind: RegistrationKind
  /** Empty for a visitor whose name was wiped. */
  name: string
  phone: string
  places: number
  state: RegistrationState
  registeredOn: CivilDate
  /** How many of its places were used. */
  present: number
}

const kinds: Record<RegistrationKind, string> = { PERSON: '个人', UNIT: '单位集体', VISITOR: '访客' }

const columns: TableColumn<RegistrationRow>[] = [
  { label: '报名序号', width: 8, value: ({ serial }) => serial },
  { label: '类别', width: 10, value: ({ kind }) => kinds[kind] },
  { label: '报名', width: 24, value: ({ name }) => name },
  { label: '电话', width: 16, value: ({ phone }) => phone },
  { label: '人数', width: 8, value: ({ places }) => places },
  { label: '状态', width: 10, value: ({ state }) => registrationStateLabels[state] },
  { label: '报名日期', width: 13, value: ({ registeredOn }) => ({ day: registeredOn }) },
  { label: '到场人数', width: 10, value: ({ present }) => present },
]

/** Who registered for an activity as a table, in their turn. */
export function registrationsTable(
  words: { title: string; subtitle: string },
  rows: readonly RegistrationRow[],
): TableDocument {
  return tableOf(words, columns, rows)
}
