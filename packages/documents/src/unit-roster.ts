import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { rosterColumns, rosterStateColumn } from '@pilin/domain/imports/columns'
import { documentTexts as texts } from './messages.ts'
import { dayCell, type TableColumn, type TableDocument, tableOf } from './table.ts'

/** One line of the 成员单位名册: a unit and one of its contacts; a unit without one has a line of its own. */
export type UnitRosterRow = {
  name: string
  shortName: string
  /** As it is to be read: 企业, 机构. */
  kind: string
  province: string
  city: string
  district: string
  town: string
  address: string
  from: CivilDate
  contact: string
  office: string
  phone: string
  contactFrom: CivilDate | null
  /** 成员单位, or 暂停 with its reason. */
  state: string
}

const columns: TableColumn<UnitRosterRow>[] = [
  { label: rosterColumns.name, width: 30, value: ({ name }) => name },
  { label: rosterColumns.shortName, width: 16, value: ({ shortName }) => shortName },
  { label: rosterColumns.kind, width: 10, value: ({ kind }) => kind },
  { label: rosterColumns.province, width: 12, value: ({ province }) => province },
  { label: rosterColumns.city, width: 12, value: ({ city }) => city },
  { label: rosterColumns.district, width: 12, value: ({ district }) => district },
  { label: rosterColumns.town, width: 12, value: ({ town }) => town },
  { label: rosterColumns.address, width: 26, value: ({ address }) => address },
  { label: rosterColumns.from, width: 13, value: ({ from }) => ({ day: from }) },
  { label: rosterColumns.contact, width: 12, value: ({ contact }) => contact },
  { label: rosterColumns.office, width: 16, value: ({ office }) => office },
  { label: rosterColumns.phone, width: 16, value: ({ phone }) => phone },
  { label: rosterColumns.contactFrom, width: 13, value: ({ contactFrom }) => dayCell(contactFrom) },
  { label: rosterStateColumn, width: 16, value: ({ state }) => state },
]

/** The members of an organization on a day as a table, which an import takes too. */
export function unitRosterTable(
  organization: string,
  day: string,
  rows: readonly UnitRosterRow[],
): TableDocument {
  return tableOf({ title: texts.rosterTitle(organization, day) }, columns, rows)
}
