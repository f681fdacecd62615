import type { CivilDate } from '../calendar/civil-date.ts'
import type { SectionContent } from './content.ts'
import type { BlockNode, InlineNode, ListItemNode, SpeakerNode } from './content-nodes.ts'
import { minutesMessages } from './messages.ts'

// Reading needs no schema: it also runs in the browser, where the schema would weigh ten times as much.

export type ResolutionBlock = { id: string; text: string }
export type ActionItemBlock = { id: string; text: string; personId: string | null; dueOn: CivilDate | null }

/** The words alone, one line for each block, list item and hard break. */
export function plainText(doc: SectionContent): string {
  return doc.content.flatMap(linesOf).join('\n')
}

/** Resolutions and action items in their order in the text. */
export function blocksOf(doc: SectionContent): {
  resolutions: ResolutionBlock[]
  actionItems: ActionItemBlock[]
} {
  const resolutions: ResolutionBlock[] = []
  const actionItems: ActionItemBlock[] = []
  for (const block of doc.content) {
    if (block.type === 'resolution') resolutions.push({ id: block.attrs.id, text: wordsOf(block.content) })
    if (block.type === 'actionItem') actionItems.push({ ...block.attrs, text: wordsOf(block.content) })
  }
  return { resolutions, actionItems }
}

/** Who is named as a speaker, in the order of the text, each as often as it stands there. */
export function speakersOf(doc: SectionContent): SpeakerNode['attrs'][] {
  return doc.content.flatMap(inlinesOf).flatMap((node) => (node.type === 'speaker' ? [node.attrs] : []))
}

/** A speaker as the record shows them: `张三（南山塘）`. */
export function speakerText({ name, unit }: { name: string; unit: string }): string {
  return unit ? `${name}（${unit}）` : name
}

/** Whether nothing is written but blanks. */
export function isBlank(doc: SectionContent): boolean {
  return plainText(doc).trim() === ''
}

/** What stands in the way of submitting, as sentences; empty when nothing does. */
export function contentProblems(doc: SectionContent): string[] {
  const { resolutions, actionItems } = blocksOf(doc)
  const problems: string[] = []
  resolutions.forEach(({ text }, index) => {
    if (text === '') problems.push(minutesMessages.resolutionEmpty(index + 1))
  })
  actionItems.forEach(({ text, personId, dueOn }, index) => {
    if (text === '') problems.push(minutesMessages.actionItemEmpty(index + 1))
    if (personId === null) problems.push(minutesMessages.actionItemPerson(index + 1, text))
    if (dueOn === null) problems.push(minutesMessages.actionItemDate(index + 1, text))
  })
  return [...problems, ...copies([...resolutions, ...actionItems])]
}

function copies(blocks: readonly { id: string; text: string }[]): string[] {
  const seen = new Set<string>()
  return blocks.flatMap(({ id, text }) => {
    if (seen.has(id)) return [minutesMessages.copied(text)]
    seen.add(id)
    return []
  })
}

function linesOf(node: BlockNode | ListItemNode): string[] {
  if (node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'listItem') {
    return node.content.flatMap(linesOf)
  }
  return [inlineText(node.content)]
}

function inlinesOf(node: BlockNode | ListItemNode): InlineNode[] {
  if (node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'listItem') {
    return node.content.flatMap(inlinesOf)
  }
  return node.content ?? []
}

function wordsOf(content: readonly InlineNode[] | undefined): string {
  return inlineText(content).trim()
}

function inlineText(content: readonly InlineNode[] = []): string {
  return content.map(textOf).join('')
}

function textOf(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'speaker':
      return speakerText(node.attrs)
    case 'hardBreak':
      return '\n'
  }
}
