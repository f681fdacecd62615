import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { SectionContent } from '@pilin/domain/minutes/content'
import type { BlockNode, InlineNode, ListItemNode } from '@pilin/domain/minutes/content-nodes'
import { speakerText } from '@pilin/domain/minutes/content-reading'
import { documentTexts as texts } from './messages.ts'
import { listPoint } from './official/blocks.ts'
import type { Block, Run } from './official/official-document.ts'

/** Names and units of the people whom action items name. */
export type PeopleById = ReadonlyMap<string, { name: string; unit: string }>

/** What was said under one topic, as pieces of an official document. */
export function recordText(content: SectionContent, people: PeopleById): Block[] {
  const empty = content.content.every((block) => block.type === 'paragraph' && !block.content?.length)
  if (empty) return [{ kind: 'text', runs: [{ text: texts.noText }] }]
  return content.content.flatMap((block) => blocksOf(block, people))
}

function blocksOf(block: BlockNode, people: PeopleById): Block[] {
  switch (block.type) {
    case 'paragraph':
      return linesOf(block.content).map((runs) => ({ kind: 'text', runs }))
    case 'resolution':
      return withLead(texts.resolution, linesOf(block.content))
    case 'actionItem': {
      const lines = linesOf(block.content)
      const last = lines.at(-1)
      last?.push({ text: whoAndWhen(block.attrs, people) })
      return withLead(texts.actionItem, lines)
    }
    default:
      return listBlocks(block, 0)
  }
}

/** `决议：…`, the first word in 黑体. */
function withLead(lead: string, lines: Run[][]): Block[] {
  return lines.map((runs, index) => ({
    kind: 'text',
    runs: index === 0 ? [{ text: lead, face: 'hei' as const }, ...runs] : runs,
  }))
}

function whoAndWhen(
  { personId, dueOn }: { personId: string | null; dueOn: string | null },
  people: PeopleById,
): string {
  const person = personId === null ? undefined : people.get(personId)
  const who = person ? `${person.unit}${person.name}` : texts.nobody
  return texts.who(who, dueOn === null ? texts.noDate : formatFullDay(asCivilDate(dueOn)))
}

type List = Extract<BlockNode, { type: 'bulletList' | 'orderedList' }>

function listBlocks(list: List, depth: number): Block[] {
  const first = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : undefined
  return list.content.flatMap((item, index) =>
    itemBlocks(item, first === undefined ? bulletAt(depth) : `${first + index}.`, depth),
  )
}

function bulletAt(depth: number): string {
  return depth % 2 === 0 ? '•' : '◦'
}

/** The first paragraph stands behind the marker, what follows it beneath. */
function itemBlocks(item: ListItemNode, marker: string, depth: number): Block[] {
  return item.content.flatMap((node, index) => {
    if (node.type !== 'paragraph') return listBlocks(node, depth + 1)
    return linesOf(node.content).map((runs, line) => listPoint(index + line === 0 ? marker : '', depth, runs))
  })
}

/** Runs of each line; a hard break begins a new one. */
function linesOf(content: readonly InlineNode[] = []): Run[][] {
  const lines: Run[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else if (node.type === 'speaker') lines.at(-1)?.push({ text: speakerText(node.attrs), bold: true })
    else lines.at(-1)?.push(runOf(node))
  }
  return lines
}

function runOf({ text, marks }: Extract<InlineNode, { type: 'text' }>): Run {
  const has = (type: string) => marks?.some((mark) => mark.type === type) ?? false
  return {
    text,
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italic: true }),
    ...(has('underline') && { underline: true }),
    ...(has('strike') && { strike: true }),
  }
}
