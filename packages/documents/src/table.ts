import type { CivilDate } from '@pilin/domain/calendar/civil-date'

/** What stands in a cell: text stays text whatever it looks like, a day is a date, null is an empty cell. */
export type CellValue = string | number | { day: CivilDate } | null

/** A column and what it says of a row. */
export type TableColumn<Row> = {
  label: string
  /** In characters of the font's size. */
  width: number
  value(row: Row, index: number): CellValue
}

/** A table as a document, data alone: whatever leaves the system as a list has this form. */
export type TableDocument = {
  title: string
  /** A line below the title, such as what the list was narrowed to; empty for none. */
  subtitle: string
  columns: { label: string; width: number }[]
  rows: CellValue[][]
}

/** Writes down what the columns say of each row, in their order. */
export function tableOf<Row>(
  { title, subtitle = '' }: { title: string; subtitle?: string },
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): TableDocument {
  return {
    title,
    subtitle,
    columns: columns.map(({ label, width }) => ({ label, width })),
    rows: rows.map((row, index) => columns.map(({ value }) => value(row, index))),
  }
}

/** The first column of most tables: which row it is. */
export const serialColumn: TableColumn<unknown> = {
  label: '序号',
  width: 6,
  value: (_row, index) => index + 1,
}

/** A day in a column where some rows have none. */
export function dayCell(day: CivilDate | null): CellValue {
  return day && { day }
}
