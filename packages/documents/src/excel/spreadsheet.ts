import type { CellObject } from 'write-excel-file/node'
import type { CellValue, TableDocument } from '../table.ts'

const border = { borderStyle: 'thin', borderColor: '#000000' } as const
const fontFamily = '宋体'

/**
 * Writes a table as Excel (.xlsx): its title over all columns, headings that stay in view, A4 landscape, as wide
 * as a page.
 */
export async function tableExcel({ title, subtitle, columns, rows }: TableDocument): Promise<Uint8Array> {
  const { default: writeExcel } = await import('write-excel-file/node')
  const over = (cell: CellObject) => [
    { ...cell, type: String, columnSpan: columns.length, align: 'center', alignVertical: 'center' } as const,
    ...columns.slice(1).map(() => null),
  ]
  const heads = [
    over({ value: storable(title), height: 36, fontSize: 18, fontWeight: 'bold' }),
    ...(subtitle ? [over({ value: storable(subtitle), height: 24, wrap: true })] : []),
    columns.map(({ label }) => headingOf(label)),
  ]
  const file = writeExcel(
    [...heads, ...rows.map((row) => row.map(cellOf))],
    {
      sheet: sheetName(title),
      orientation: 'landscape',
      stickyRowsCount: heads.length,
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

function headingOf(label: string): CellObject {
  return {
    ...border,
    value: storable(label),
    type: String,
    height: 24,
    fontWeight: 'bold',
    backgroundColor: '#eeeeee',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  }
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
