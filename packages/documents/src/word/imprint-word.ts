import type { Table } from 'docx'
import { documentTexts } from '../messages.ts'
import type { Imprint } from '../official/official-document.ts'
import { typeSize, wordPage } from '../page-geometry.ts'
import { type Docx, halfPoints, storable } from './packed.ts'

/** Eighths of a point: 0.35 mm and 0.25 mm. */
const [thick, thin] = [8, 6]
/** One character of the lines' size, in twips. */
const inset = typeSize.small * 20

/**
 * 版记: lines as wide as the type area, the last one on its bottom edge. A table that floats there; the paragraph
 * that holds it must follow.
 */
export function wordImprint(docx: Docx, { copyTo, issuer, issuedOn }: Imprint): Table {
  const { Paragraph, Tab, TableAnchorType, TabStopType, TextRun } = docx
  const size = halfPoints(typeSize.small)
  const issued = new Paragraph({
    indent: { left: inset, right: inset },
    tabStops: [{ type: TabStopType.RIGHT, position: wordPage.textWidth - inset }],
    children: [new TextRun({ size, children: [storable(issuer), new Tab(), storable(issuedOn)] })],
  })
  const copies = new Paragraph({
    indent: { left: inset * 4, right: inset, hanging: inset * 3 },
    children: [new TextRun({ size, text: storable(`${documentTexts.copyTo}${copyTo}。`) })],
  })
  return new docx.Table({
    width: { size: wordPage.textWidth, type: docx.WidthType.DXA },
    columnWidths: [wordPage.textWidth],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: docx.RelativeVerticalPosition.BOTTOM,
    },
    margins: { left: 0, right: 0 },
    borders: bordersOf(docx),
    rows: (copyTo ? [copies, issued] : [issued]).map(
      (children) => new docx.TableRow({ children: [new docx.TableCell({ children: [children] })] }),
    ),
  })
}

function bordersOf({ BorderStyle }: Docx) {
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return {
    top: line(thick),
    bottom: line(thick),
    insideHorizontal: line(thin),
    left: none,
    right: none,
    insideVertical: none,
  }
}
