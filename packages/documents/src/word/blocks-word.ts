import type { IParagraphOptions, Paragraph } from 'docx'
import type { Block, Run } from '../official/official-document.ts'
import { wordPage } from '../page-geometry.ts'
import { wordFonts } from './fonts.ts'
import { characters, type Docx, storable } from './packed.ts'
import { titleLine } from './title-word.ts'

type Hanging = Extract<Block, { kind: 'hanging' }>

/** A piece of an official document as a paragraph of Word. */
export function wordBlock(docx: Docx, block: Block): Paragraph {
  switch (block.kind) {
    case 'title':
      return titleLine(docx, block.text)
    case 'heading':
      return paragraph(docx, [{ text: block.text, face: block.level === 1 ? 'hei' : 'kai' }], {
        indent: firstLine,
        keepNext: true,
      })
    case 'text':
      return paragraph(docx, block.runs, block.flushLeft ? {} : { indent: firstLine })
    case 'hanging':
      return hanging(docx, block)
    case 'right':
      return paragraph(docx, [{ text: block.text }], {
        alignment: docx.AlignmentType.RIGHT,
        indent: { right: characters(block.insetRight) },
      })
    case 'signatures':
      return signatures(docx, block.labels)
    case 'blank':
      return new docx.Paragraph({})
  }
}

/** In characters, so that it stays two of them when somebody changes the size. */
const firstLine = { firstLine: characters(2), firstLineChars: 200 }

function paragraph(docx: Docx, runs: Run[], options: IParagraphOptions): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.BOTH,
    ...options,
    children: runs.map((run) => textRun(docx, run)),
  })
}

function textRun(docx: Docx, { text, bold, italic, underline, strike, face }: Run) {
  // Chinese has no slanted type; 楷体 takes its place.
  const other = face ?? (italic ? 'kai' : undefined)
  return new docx.TextRun({
    text: storable(text),
    ...(bold && { bold }),
    ...(other && { font: wordFonts[other] }),
    ...(underline && { underline: {} }),
    ...(strike && { strike }),
  })
}

/** A label is as wide as its characters; behind a number a tab leads to where the further lines begin. */
function hanging(docx: Docx, { mark, markFace, markWidth, inset, runs }: Hanging): Paragraph {
  const left = characters(inset + markWidth)
  if (mark === '') return paragraph(docx, runs, { indent: { left } })
  const lead: Run[] = markFace ? [{ text: mark, face: markFace }] : [{ text: mark }, { text: '\t' }]
  return paragraph(docx, [...lead, ...runs], { indent: { left, hanging: characters(markWidth) } })
}

function signatures(docx: Docx, labels: string[]): Paragraph {
  const { LeaderType, TabStopType } = docx
  const width = wordPage.textWidth / labels.length
  return new docx.Paragraph({
    tabStops: labels.flatMap((_, index) => {
      const end = Math.round(width * (index + 1))
      return [
        { type: TabStopType.LEFT, position: end - characters(1), leader: LeaderType.UNDERSCORE },
        { type: TabStopType.LEFT, position: end },
      ]
    }),
    children: [
      new docx.TextRun({ children: labels.flatMap((label) => [label, new docx.Tab(), new docx.Tab()]) }),
    ],
  })
}
