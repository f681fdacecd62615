import type { OfficialDocument } from '../official/official-document.ts'
import { typeSize, wordPage } from '../page-geometry.ts'
import { wordBlock } from './blocks-word.ts'
import { wordFonts } from './fonts.ts'
import { wordImprint } from './imprint-word.ts'
import { type Docx, halfPoints, packed } from './packed.ts'
import { pageNumbers } from './page-numbers.ts'
import { wordTitle } from './title-word.ts'

/** Writes an official document as Word (.docx), on the page of GB/T 9704-2012. */
export async function officialWord(document: OfficialDocument): Promise<Uint8Array> {
  const docx = await import('docx')
  const body = { font: wordFonts.body, size: halfPoints(typeSize.body) }
  const spacing = { line: wordPage.linePitch, lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 }
  const children = [
    ...wordTitle(docx, document.title),
    ...document.blocks.map((block) => wordBlock(docx, block)),
    ...(document.imprint ? [wordImprint(docx, document.imprint), new docx.Paragraph({})] : []),
  ]
  const file = new docx.Document({
    title: document.name,
    creator: '',
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    // The grid counts from the size of the style that everything is based on, so that one says it too.
    styles: {
      default: { document: { run: body, paragraph: { spacing } } },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true, run: body, paragraph: { spacing } },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: wordPage.width, height: wordPage.height },
            margin: {
              top: wordPage.top,
              bottom: wordPage.bottom,
              left: wordPage.left,
              right: wordPage.right,
              header: wordPage.header,
              footer: wordPage.footer,
            },
          },
          grid: {
            type: docx.DocumentGridType.LINES_AND_CHARS,
            linePitch: wordPage.linePitch,
            charSpace: wordPage.charSpace,
          },
        },
        ...(document.pageNote && { headers: pageNotes(docx, document.pageNote) }),
        footers: pageNumbers(docx),
        children,
      },
    ],
  })
  return packed(docx, file)
}

/** The same note on odd and even pages. */
function pageNotes(docx: Docx, note: string) {
  const header = () =>
    new docx.Header({
      children: [
        new docx.Paragraph({
          alignment: docx.AlignmentType.RIGHT,
          children: [new docx.TextRun({ text: note, font: wordFonts.kai, size: halfPoints(12) })],
        }),
      ],
    })
  return { default: header(), even: header() }
}
