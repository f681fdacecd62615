import type { SectionContent } from './content.ts'
import { blocksOf, isBlank } from './content-reading.ts'

/**
 * The labelled parts that a topic's section may have beside what was said. Votes stand between them, but they
 * are data and not text.
 */
export const minutesParts = ['DISSENT', 'DECISION'] as const
export type MinutesPart = (typeof minutesParts)[number]

export const minutesPartLabels: Record<MinutesPart, string> = { DISSENT: '不同意见', DECISION: '决议' }

/** The head of what was said, where another part stands beside it. */
export const discussionLabel = '发言要点'

type WrittenSection = {
  content: SectionContent
  parts?: readonly { part: MinutesPart; content: SectionContent }[] | undefined
}

/** One text of a section with its head; `null`: the section's heading is enough. */
export type HeadedText = { part: MinutesPart | null; head: string | null; content: SectionContent }

/**
 * A section as it is shown and printed: each part in which something is written, under its head, in order.
 * An empty part is left out: that nobody disagreed is for people to say. Empty when nothing is written.
 */
export function textsOf({ content, parts = [] }: WrittenSection): HeadedText[] {
  const written = minutesParts.flatMap((part): HeadedText[] =>
    parts
      .filter((each) => each.part === part && !isBlank(each.content))
      .map((each) => ({ part, head: minutesPartLabels[part], content: each.content })),
  )
  if (isBlank(content)) return written
  return [{ part: null, head: written.length > 0 ? discussionLabel : null, content }, ...written]
}

/** Resolutions and action items of a section, in whichever part they stand. */
export function sectionBlocks({ content, parts = [] }: WrittenSection): ReturnType<typeof blocksOf> {
  const all = [content, ...parts.map((each) => each.content)].map(blocksOf)
  return {
    resolutions: all.flatMap(({ resolutions }) => resolutions),
    actionItems: all.flatMap(({ actionItems }) => actionItems),
  }
}
