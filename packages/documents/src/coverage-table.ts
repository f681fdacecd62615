import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { coverageReportTexts as texts } from './messages.ts'
import { serialColumn, type TableColumn, type TableDocument, tableOf } from './table.ts'

/** What a unit did in a span: for each column its outcomes as they are called, with how often. */
export type CoverageTableRow = {
  unit: string
  cells: { column: string; counts: { outcome: string; count: number }[] }[]
  isSilent: boolean
}

/** A column for each number; every row has the same cells. */
export function coverageColumns(rows: readonly CoverageTableRow[]): TableColumn<CoverageTableRow>[] {
  const [first] = rows
  return [
    serialColumn,
    { label: texts.unit, width: 34, value: ({ unit }) => unit },
    ...(first?.cells ?? []).flatMap(({ column, counts }, cell) =>
      counts.map(({ outcome }, place) => ({
        label: counts.length > 1 ? `${column}${outcome}` : column,
        width: 12,
        value: (row: CoverageTableRow) => row.cells[cell]?.counts[place]?.count ?? 0,
      })),
    ),
    { label: texts.remark, width: 14, value: ({ isSilent }) => (isSilent ? texts.silentMark : '') },
  ]
}

type Coverage = { organization: string; from: CivilDate; until: CivilDate; rows: CoverageTableRow[] }

/** Who takes part and who is silent over a span, both days included, as a table. */
export function coverageTable({ organization, from, until, rows }: Coverage): TableDocument {
  const subtitle = texts.days(formatFullDay(from), formatFullDay(until))
  return tableOf({ title: texts.matrixTitle(organization), subtitle }, coverageColumns(rows), rows)
}
