import { typeSize } from '../page-geometry.ts'
import { wordFonts } from './fonts.ts'
import { type Docx, halfPoints } from './packed.ts'

/** One character of the number's size, in twips. */
const oneCharacter = typeSize.small * 20

/** 一字线 left and right of the number: odd pages at the right, even pages at the left, one character in. */
export function pageNumbers(docx: Docx) {
  return {
    default: footer(docx, docx.AlignmentType.RIGHT, { right: oneCharacter }),
    even: footer(docx, docx.AlignmentType.LEFT, { left: oneCharacter }),
  }
}

function footer(docx: Docx, alignment: 'right' | 'left', indent: { right?: number; left?: number }) {
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment,
        indent,
        children: [
          new docx.TextRun({
            font: wordFonts.song,
            size: halfPoints(typeSize.small),
            children: ['— ', docx.PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}
