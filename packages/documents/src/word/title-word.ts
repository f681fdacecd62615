import type { Paragraph } from 'docx'
import type { OfficialDocument } from '../official/official-document.ts'
import { typeSize } from '../page-geometry.ts'
import { wordFonts } from './fonts.ts'
import { type Docx, halfPoints, storable } from './packed.ts'

const red = 'C00000'
const markSize = 30
/** Twips: lines of the mark, and the air above it that puts its top edge 35 mm below the top of the type area. */
const markLine = 840
const aboveMark = 1880

/** The title below its number, or the red mark of a 纪要 with its number above a red line. */
export function wordTitle(docx: Docx, { lines, mark, serial }: OfficialDocument['title']): Paragraph[] {
  const { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } = docx
  const alignment = AlignmentType.CENTER
  const numbered = serial ? [new TextRun({ text: storable(serial) })] : []
  if (!mark) {
    const above = serial ? [new Paragraph({ alignment, children: numbered }), new Paragraph({})] : []
    return [...above, ...lines.map((line) => titleLine(docx, line))]
  }
  const marks = lines.map(
    (line, index) =>
      new Paragraph({
        alignment,
        spacing: { line: markLine, lineRule: LineRuleType.EXACT, before: index === 0 ? aboveMark : 0 },
        children: [
          new TextRun({
            text: storable(line),
            font: wordFonts.title,
            size: halfPoints(markSize),
            color: red,
          }),
        ],
      }),
  )
  const number = new Paragraph({
    alignment,
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: red, space: 6 } },
    children: numbered,
  })
  return [...marks, number, new Paragraph({})]
}

/** One centred line of a title, 22 points high. */
export function titleLine(docx: Docx, line: string): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext: true,
    children: [
      new docx.TextRun({ text: storable(line), font: wordFonts.title, size: halfPoints(typeSize.title) }),
    ],
  })
}
