import { minutesPartLabels } from '@pilin/domain/minutes/parts'
import * as Y from 'yjs'
import type { Section } from '../read-minutes.ts'

/** What the writer had on the screen when the server took nothing more. */
export type LeftOver = { characters: number; parts: { fragment: string; title: string; text: string }[] }

/** The words of every part, as the writer sees them. */
export function leftOverOf(doc: Y.Doc, sections: Section[], characters: number): LeftOver {
  const parts = sections
    .flatMap(({ fragment, title, parts: labelled }) => [
      { fragment, title },
      ...labelled.map((each) => ({
        fragment: each.fragment,
        title: `${title}·${minutesPartLabels[each.part]}`,
      })),
    ])
    .map((each) => ({ ...each, text: wordsOf(doc.getXmlFragment(each.fragment)) }))
  return { characters, parts: parts.filter(({ text }) => text !== '') }
}

function wordsOf(node: Y.XmlFragment | Y.XmlElement): string {
  return node
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlElement) return wordsOf(child)
      return child instanceof Y.XmlText ? textOf(child) : ''
    })
    .filter((text) => text !== '')
    .join('\n')
}

function textOf(text: Y.XmlText): string {
  const pieces: { insert?: unknown }[] = text.toDelta()
  return pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
