import { typeSize, wordPage } from '../page-geometry.ts'
import type { SheetLayout } from '../sign-in-sheet.ts'
import { wordFonts } from './fonts.ts'
import { type Docx, halfPoints, packed, storable } from './packed.ts'

/** 20 mm on all sides. */
const margin = 1134
const width = wordPage.height - 2 * margin
/** 11 mm: room to sign. */
const rowHeight = 624

/** Writes a 签到表 as Word (.docx): A4 landscape, the heading of the columns on every page. */
export async function sheetWord(sheet: SheetLayout): Promise<Uint8Array> {
  const docx = await import('docx')
  const { AlignmentType, Document, PageOrientation, Paragraph, Table, TextRun, WidthType } = docx
  const total = sheet.columns.reduce((sum, column) => sum + column.width, 0)
  const columnWidths = sheet.columns.map((column) => Math.floor((width * column.width) / total))
  const title = sheet.title.map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: storable(line), font: wordFonts.title, size: halfPoints(typeSize.title) }),
        ],
      }),
  )
  const file = new Document({
    title: sheet.name,
    creator: '',
    compatibility: { version: 15 },
    styles: { default: { document: { run: { font: wordFonts.body, size: halfPoints(13) } } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns width and height round for landscape.
            size: { width: wordPage.width, height: wordPage.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin, footer: 567 },
          },
        },
        footers: { default: footer(docx) },
        children: [
          ...title,
          new Paragraph({
            spacing: { before: 120, after: 60 },
            children: [new TextRun(storable(sheet.facts))],
          }),
          new Table({
            columnWidths,
            width: { size: columnWidths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
            rows: [
              row(
                docx,
                sheet,
                columnWidths,
                sheet.columns.map(({ label }) => label),
                true,
              ),
              ...sheet.rows.map((cells) => row(docx, sheet, columnWidths, cells, false)),
            ],
          }),
        ],
      },
    ],
  })
  return packed(docx, file)
}

function row(docx: Docx, sheet: SheetLayout, widths: number[], cells: string[], isHead: boolean) {
  const {
    AlignmentType,
    HeightRule,
    Paragraph,
    TableCell,
    TableRow,
    TextRun,
    VerticalAlignTable,
    WidthType,
  } = docx
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    height: { value: rowHeight, rule: HeightRule.ATLEAST },
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              alignment: isHead || sheet.columns[index]?.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: [new TextRun({ text: storable(text), ...(isHead && { font: wordFonts.hei }) })],
            }),
          ],
        }),
    ),
  })
}

function footer({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Docx) {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font: wordFonts.song, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
