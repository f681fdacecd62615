import { documentTexts } from '../messages.ts'
import type { Block, OfficialDocument, Run } from '../official/official-document.ts'

/** An official document as its template takes it: nothing is left out, since Typst has no word for what is absent. */
export function toTemplate(document: OfficialDocument) {
  return {
    name: document.name,
    day: document.day,
    title: { ...document.title, serial: document.title.serial ?? null },
    pageNote: document.pageNote ?? null,
    blocks: document.blocks.map(blockForTemplate),
    imprint: document.imprint ?? null,
    labels: { copyTo: documentTexts.copyTo },
  }
}

function blockForTemplate(block: Block) {
  if (block.kind === 'text') {
    return { ...block, flushLeft: block.flushLeft ?? false, runs: block.runs.map(runForTemplate) }
  }
  if (block.kind === 'hanging') {
    return { ...block, markFace: block.markFace ?? null, runs: block.runs.map(runForTemplate) }
  }
  return block
}

function runForTemplate({ text, bold, italic, underline, strike, face }: Run) {
  return {
    text: breakable(text),
    bold: bold ?? false,
    italic: italic ?? false,
    underline: underline ?? false,
    strike: strike ?? false,
    face: face ?? null,
  }
}

/** Lets a long run of letters (an address, a checksum) break, which otherwise would leave the page. */
function breakable(text: string): string {
  return text.replace(/[\x21-\x7e]{20,}/g, (word) => word.replace(/.{8}(?=.)/g, '$&\u200B'))
}
