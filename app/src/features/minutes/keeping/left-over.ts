import { speakerText } from '@pilin/domain/minutes/content-reading'
import { minutesPartLabels } from '@pilin/domain/minutes/parts'
import type { CloseReason } from '@pilin/live/protocol'
import * as Y from 'yjs'
import { leftOverTexts } from '../messages.ts'
import type { Section } from '../read-minutes.ts'

/** Why text is not in the record: the server's reason, or somebody deleted the place where it was being written. */
export type LeftOverReason = CloseReason | 'taken'

/** Where the page shows it. */
export const leftOverId = 'left-over'

/** Where a section's text stands in the document. */
type TextOf = Pick<Section, 'fragment' | 'title' | 'parts'>

type Part = { fragment: string; title: string; lines: string[] }

/** Text that the writer had and the record has not; in sight until they say that they need it no more. */
export type LeftOver = {
  /** Where the device keeps it, if it does. */
  key?: number
  reason: LeftOverReason
  at: Date
  /** About how many characters were not saved; 0 when it is not known. */
  characters: number
  parts: Part[]
}

/** Words without the place where they stood. */
export function looseWords(reason: LeftOverReason, text: string): LeftOver {
  const lines = text.split('\n').filter((line) => line !== '')
  const characters = [...lines.join('')].length
  return { reason, at: new Date(), characters, parts: [{ fragment: '', title: leftOverTexts.words, lines }] }
}

/** All that stood on the writer's screen, part by part. */
export function screenOf(
  doc: Y.Doc,
  sections: readonly TextOf[],
  reason: LeftOverReason,
  characters: number,
): LeftOver {
  return { reason, at: new Date(), characters, parts: partsOf(doc, sections) }
}

/** What is left of it when the record is there again: the lines that the record has not. */
export function without(leftOver: LeftOver, doc: Y.Doc): LeftOver {
  const parts = leftOver.parts.map((part) => {
    if (part.fragment === '') return part
    const there = new Set(linesOf(doc.getXmlFragment(part.fragment)))
    return { ...part, lines: part.lines.filter((line) => !there.has(line)) }
  })
  return { ...leftOver, parts: parts.filter(({ lines }) => lines.length > 0) }
}

/** As a text to copy or to download. */
export function plainText({ parts }: LeftOver): string {
  return parts.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n\n')
}

function partsOf(doc: Y.Doc, sections: readonly TextOf[]): Part[] {
  return sections
    .flatMap(({ fragment, title, parts }) => [
      { fragment, title },
      ...parts.map((each) => ({
        fragment: each.fragment,
        title: `${title}·${minutesPartLabels[each.part]}`,
      })),
    ])
    .map((each) => ({ ...each, lines: linesOf(doc.getXmlFragment(each.fragment)) }))
    .filter(({ lines }) => lines.length > 0)
}

/** The paragraphs of a part as the writer sees them, without the empty ones. */
function linesOf(node: Y.XmlFragment | Y.XmlElement): string[] {
  const text = node.toArray().map(inlineText).join('')
  const inner = node.toArray().flatMap((child) => (child instanceof Y.XmlElement ? linesOf(child) : []))
  return text === '' ? inner : [text, ...inner]
}

function inlineText(child: unknown): string {
  if (child instanceof Y.XmlElement && child.nodeName === 'speaker')
    return speakerText({ name: child.getAttribute('name') ?? '', unit: child.getAttribute('unit') ?? '' })
  if (!(child instanceof Y.XmlText)) return ''
  const pieces: { insert?: unknown }[] = child.toDelta()
  return pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
