import { type RosterColumn, rosterColumns } from './columns.ts'
import { importMessages as messages } from './messages.ts'

/** The cells of a table as text; days as `YYYY-MM-DD`. */
export type Cells = readonly (readonly (string | null)[])[]

/** One line below the headings: its number in the file and its cells by column. */
export type TableRow = { line: number; cells: Record<RosterColumn, string> }

/** Rows that one import takes. */
export const mostRows = 5000

/** The headings stand in one of the first lines: below the title of an exported roster, or first. */
const headWithin = 5

const optional = new Set<RosterColumn>(['address', 'town', 'contact', 'office', 'phone', 'contactFrom'])

/** Finds the headings and reads what stands below; empty lines are left out. Or says why there is nothing to read. */
export function readTable(cells: Cells): { rows: TableRow[] } | { problem: string } {
  const head = cells.slice(0, headWithin).findIndex((row) => row.includes(rosterColumns.name))
  const labels = cells[head]
  if (!labels) return { problem: messages.noHead }
  const columns = Object.keys(rosterColumns) as RosterColumn[]
  const places = columns.map((column) => [column, labels.indexOf(rosterColumns[column])] as const)
  const lacking = places.filter(([column, place]) => place < 0 && !optional.has(column))
  if (lacking.length > 0) {
    return { problem: messages.lackingColumns(lacking.map(([column]) => rosterColumns[column])) }
  }
  const rows = cells.slice(head + 1).flatMap((row, index): TableRow[] => {
    const read = Object.fromEntries(places.map(([column, place]) => [column, (row[place] ?? '').trim()]))
    const isEmpty = Object.values(read).every((text) => text === '')
    return isEmpty ? [] : [{ line: head + index + 2, cells: read as TableRow['cells'] }]
  })
  if (rows.length === 0) return { problem: messages.noRows }
  return rows.length > mostRows ? { problem: messages.tooManyRows(mostRows) } : { rows }
}
