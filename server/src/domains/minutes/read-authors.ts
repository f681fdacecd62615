import { speakerText } from '@pilin/domain/minutes/content-reading'
import { countCharacters } from '@pilin/domain/text/bricks'
import * as Y from 'yjs'

/** In the log's `author`: text that a template put there. */
export const templateAuthor = 'template'

/** Consecutive characters of one author; `null`: nobody is recorded for them. */
export type AuthoredRun = { author: string | null; text: string }

/** What lies in Yjs types, as far as attribution looks into it. */
type Walked = { _start: Y.Item | null }

const linesOf = new Set(['bulletList', 'orderedList', 'listItem'])

/**
 * Who wrote each character of a part, line by line (a line for each block, list item and hard break).
 * `owners`: Yjs client id → author, as the log binds them. Text that was put back belongs to who put it back.
 */
export function authoredLines(
  doc: Y.Doc,
  fragment: string,
  owners: ReadonlyMap<number, string>,
): AuthoredRun[][] {
  const lines: AuthoredRun[][] = []
  const add = (client: number, text: string) => {
    const [first = '', ...more] = text.split('\n')
    addRun(lines, owners.get(client) ?? null, first)
    for (const each of more) {
      lines.push([])
      addRun(lines, owners.get(client) ?? null, each)
    }
  }
  const walkInline = (type: Walked) => {
    for (const { item, child } of childrenOf(type)) {
      if (item.content instanceof Y.ContentString) add(item.id.client, item.content.str)
      else if (child instanceof Y.XmlText) walkInline(child)
      else if (child instanceof Y.XmlElement) add(item.id.client, inlineText(child))
    }
  }
  const walkBlocks = (type: Walked) => {
    for (const { child } of childrenOf(type)) {
      if (!(child instanceof Y.XmlElement)) continue
      if (linesOf.has(child.nodeName)) walkBlocks(child)
      else {
        lines.push([])
        walkInline(child)
      }
    }
  }
  walkBlocks(doc.getXmlFragment(fragment))
  return lines
}

/** How many characters stand there by each author, blanks not counted, most first. */
export function charactersByAuthor(
  lines: readonly (readonly AuthoredRun[])[],
): { author: string | null; characters: number }[] {
  const counts = new Map<string | null, number>()
  for (const { author, text } of lines.flat()) {
    counts.set(author, (counts.get(author) ?? 0) + countCharacters(text.replace(/\s/gu, '')))
  }
  return [...counts]
    .map(([author, characters]) => ({ author, characters }))
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => b.characters - a.characters)
}

function* childrenOf(type: Walked): Iterable<{ item: Y.Item; child: unknown }> {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue
    yield { item, child: item.content instanceof Y.ContentType ? item.content.type : undefined }
  }
}

function inlineText(element: Y.XmlElement): string {
  if (element.nodeName === 'hardBreak') return '\n'
  if (element.nodeName !== 'speaker') return ''
  const { name = '', unit = '' } = element.getAttributes()
  return speakerText({ name: String(name), unit: String(unit) })
}

function addRun(lines: AuthoredRun[][], author: string | null, text: string): void {
  const line = lines.at(-1)
  if (text === '' || !line) return
  const last = line.at(-1)
  if (last && last.author === author) last.text += text
  else line.push({ author, text })
}
