import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { orNull } from '../text/bricks.ts'
import { minutesMessages } from './messages.ts'

const refusal = { error: minutesMessages.unsupported }
const id = z.guid(refusal).toLowerCase()
const noAttrs = z.strictObject({}, refusal).nullish()

const mark = z.strictObject(
  { type: z.enum(['bold', 'italic', 'underline', 'strike'], refusal), attrs: noAttrs },
  refusal,
)
const marks = z.array(mark, refusal).max(4, refusal).optional()

// Invisible controls come with pasted text and can neither be stored in jsonb nor written to Word:
// they become spaces, halves of a character the replacement character.
const textNode = z.strictObject(
  { type: z.literal('text', refusal), text: z.string(refusal).min(1, refusal).overwrite(storable), marks },
  refusal,
)
const hardBreak = z.strictObject({ type: z.literal('hardBreak', refusal), attrs: noAttrs, marks }, refusal)

/** Longest name of a speaker, and of a unit's short name, in characters. */
export const longestSpeakerName = 60
const speakerName = z.string(refusal).min(1, refusal).max(longestSpeakerName, refusal).overwrite(storable)

/** 发言人: who, with the name and the unit's short name as they were when it was written. */
const speaker = z.strictObject(
  {
    type: z.literal('speaker', refusal),
    attrs: z.strictObject(
      {
        personId: id,
        name: speakerName,
        unit: z.string(refusal).max(longestSpeakerName, refusal).overwrite(storable).default(''),
      },
      refusal,
    ),
    marks,
  },
  refusal,
)
const inlineNode = z.discriminatedUnion('type', [textNode, hardBreak, speaker], refusal)
const inlineContent = z.array(inlineNode, refusal).optional()

const paragraph = z.strictObject(
  { type: z.literal('paragraph', refusal), attrs: noAttrs, content: inlineContent },
  refusal,
)

/** 决议 */
const resolution = z.strictObject(
  { type: z.literal('resolution', refusal), attrs: z.strictObject({ id }, refusal), content: inlineContent },
  refusal,
)

/** 督办事项 */
const actionItem = z.strictObject(
  {
    type: z.literal('actionItem', refusal),
    attrs: z.strictObject({ id, personId: orNull(id), dueOn: orNull(civilDate) }, refusal),
    content: inlineContent,
  },
  refusal,
)

const listItem: z.ZodType<ListItemNode> = z.strictObject(
  {
    type: z.literal('listItem', refusal),
    attrs: noAttrs,
    content: z.lazy(() =>
      z
        .array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList], refusal), refusal)
        .refine((content) => content[0]?.type === 'paragraph', refusal),
    ),
  },
  refusal,
)
const listContent = z.array(listItem, refusal).min(1, refusal)

const bulletList = z.strictObject(
  { type: z.literal('bulletList', refusal), attrs: noAttrs, content: listContent },
  refusal,
)

const orderedList = z.strictObject(
  {
    type: z.literal('orderedList', refusal),
    attrs: z
      .strictObject(
        {
          start: z.int(refusal).min(0, refusal).max(99_999, refusal).nullish(),
          type: z.enum(['1', 'a', 'A', 'i', 'I'], refusal).nullish(),
        },
        refusal,
      )
      .nullish(),
    content: listContent,
  },
  refusal,
)

const block = z.discriminatedUnion(
  'type',
  [paragraph, bulletList, orderedList, resolution, actionItem],
  refusal,
)

/** The closed vocabulary: what is not listed here is refused. An empty document is one empty paragraph. */
export const documentNode = z.strictObject(
  {
    type: z.literal('doc', refusal),
    attrs: noAttrs,
    content: z
      .array(block, refusal)
      .optional()
      .transform((blocks): BlockNode[] => (blocks?.length ? blocks : [{ type: 'paragraph' }])),
  },
  refusal,
)

export type SpeakerNode = z.output<typeof speaker>
export type InlineNode = z.output<typeof inlineNode>
export type BlockNode = z.output<typeof block>
export type ListItemNode = {
  type: 'listItem'
  attrs?: Record<string, never> | null | undefined
  content: (z.output<typeof paragraph> | BulletListNode | OrderedListNode)[]
}
type BulletListNode = {
  type: 'bulletList'
  attrs?: Record<string, never> | null | undefined
  content: ListItemNode[]
}
type OrderedListNode = {
  type: 'orderedList'
  attrs?: { start?: number | null | undefined; type?: '1' | 'a' | 'A' | 'i' | 'I' | null | undefined } | null
  content: ListItemNode[]
}

function storable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD')
}

const nodeNames = new Set([
  'paragraph',
  'bulletList',
  'orderedList',
  'listItem',
  'resolution',
  'actionItem',
  'hardBreak',
  'speaker',
])

/** Whether minutes know an element of this name (a document itself is not an element). */
export function isMinutesNode(name: string): boolean {
  return nodeNames.has(name)
}
