import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One line of text on a page; points from the left and from the top. */
type PdfLine = { text: string; left: number; right: number; baseline: number }
export type PdfPage = { width: number; height: number; lines: PdfLine[]; text: string }

/** Opens a PDF with a reader of its own and tells what stands where. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const file = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , left = 0, bottom = 0] = item.transform as number[]
      return [{ text: item.str, left, right: left + item.width, baseline: height - bottom }]
    })
    const lines = linesOf(pieces)
    pages.push({ width, height, lines, text: lines.map(({ text }) => text).join('\n') })
  }
  await task.destroy()
  return pages
}

/** The text of all pages without spaces and line breaks, as somebody would search in it. */
export function searchable(pages: PdfPage[]): string {
  return pages.map(({ text }) => text.replace(/\s/g, '')).join('')
}

/** Pieces on one baseline are one line, from left to right. */
function linesOf(pieces: PdfLine[]): PdfLine[] {
  const lines: PdfLine[][] = []
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.find(([first]) => Math.abs((first?.baseline ?? 0) - piece.baseline) < 3)
    if (line) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => ({
    text: line
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
    left: Math.min(...line.map(({ left }) => left)),
    right: Math.max(...line.map(({ right }) => right)),
    baseline: Math.max(...line.map(({ baseline }) => baseline)),
  }))
}
