import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { CellObject } from 'write-excel-file/node'

/** What stands in a cell: text stays text whatever it looks like, a day is a date, null is an empty cell. */
export type CellValue = string | number | { day: CivilDate } | null

export type SheetColumn<Row> = {
  label: string
  /** In characters of the font's size. */
  width: number
  value(row: Row, index: number): CellValue
}

const border = { borderStyle: 'thin', borderColor: '#000000' } as const
const fontFamily = '宋体'

/**
 * Writes a table as Excel (.xlsx): its title over all columns, headings that stay in view, A4 landscape, as wide
 * as a page.
 */
export async function spreadsheet<Row>(
  title: string,
  columns: SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  const { default: writeExcel } = await import('write-excel-file/node')
  const titleRow: (CellObject | null)[] = [
    {
      value: title,
      type: String,
      columnSpan: columns.length,
      height: 36,
      fontSize: 18,
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
    },
    ...columns.slice(1).map(() => null),
  ]
  const headRow = columns.map(
    ({ label }): CellObject => ({
      ...border,
      value: label,
      type: String,
      height: 24,
      fontWeight: 'bold',
      backgroundColor: '#eeeeee',
      align: 'center',
      alignVertical: 'center',
      wrap: true,
    }),
  )
  const data = rows.map((row, index) => columns.map((column) => cellOf(column.value(row, index))))
  const file = writeExcel(
    [titleRow, headRow, ...data],
    {
      sheet: sheetName(title),
      orientation: 'landscape',
      stickyRowsCount: 2,
      columns: columns.map(({ width }) => ({ width })),
    },
    {
      fontFamily,
      fontSize: 11,
      features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: asWideAsAPage } } } }],
    },
  )
  return file.toBuffer()
}

function cellOf(value: CellValue): CellObject {
  const look = { ...border, alignVertical: 'center', wrap: true } as const
  if (value === null || value === '') return look
  if (typeof value === 'number') return { ...look, value, type: Number, align: 'center' }
  // The format of text: it stays text also when somebody edits the cell.
  if (typeof value === 'string') return { ...look, value: storable(value), type: String, format: '@' }
  return {
    ...look,
    value: new Date(`${value.day}T00:00:00Z`),
    type: Date,
    format: 'yyyy-mm-dd',
    align: 'center',
  }
}

/** XML has no place for controls, and a cell not for more than 32,767 characters. */
function storable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, ' ').slice(0, 32_767)
}

/** A sheet's name has at most 31 characters and none of `\ / ? * : [ ]`. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31)
}

/** A4, all columns on one page's width, as many pages long as it takes. */
function asWideAsAPage(xml: string): string {
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" ')
}
