import type { SectionContent } from '@pilin/domain/minutes/content'
import { discussionLabel, type MinutesPart, textsOf } from '@pilin/domain/minutes/parts'
import type { Review } from '@pilin/domain/minutes/review'
import type { MotionRecord } from '@pilin/domain/voting/motion-record'
import { documentTexts as texts } from './messages.ts'
import { heading, numeral, paragraph } from './official/blocks.ts'
import type { Block } from './official/official-document.ts'
import { motionBlocks } from './record-motions.ts'
import { reviewBlocks } from './record-review.ts'
import { type PeopleById, recordText } from './record-text.ts'

/** One section of a record: a topic, or what stands before and behind the topics. */
export type RecordSection = {
  title: string
  unit: string
  presenter: string
  content: SectionContent
  /** The labelled parts in which something is written. */
  parts?: readonly { part: MinutesPart; content: SectionContent }[]
  /** Stands before the topics and is not numbered with them. */
  opening?: boolean
  /** What was decided by vote on the topic. */
  motions: readonly MotionRecord[]
  /** What the first item reported. */
  review?: Review
}

/** The sections with their headings; an opening stands first, without a number. */
export function sectionsBlocks(sections: readonly RecordSection[], people: PeopleById): Block[] {
  const openings = sections.filter(({ opening }) => opening)
  const numbered = sections.filter(({ opening }) => !opening)
  return [
    ...openings.flatMap((section) => bodyOf(section, people)),
    ...numbered.flatMap((section, index) => [
      heading(index + 1, section.title),
      ...broughtBy(section),
      ...bodyOf(section, people),
    ]),
  ]
}

function broughtBy({ unit, presenter }: RecordSection): Block[] {
  return unit ? [{ kind: 'text', runs: [{ text: texts.byUnit(unit, presenter), face: 'kai' }] }] : []
}

type Piece = { head: string | null; blocks: Block[] }

/** What was said, 不同意见, votes, 决议: each under a head of its own as soon as there are two of them. */
function bodyOf(section: RecordSection, people: PeopleById): Block[] {
  const review = section.review ? reviewBlocks(section.review) : []
  const written = textsOf(section)
  const decision = written.filter(({ part }) => part === 'DECISION')
  const before = written.filter(({ part }) => part !== 'DECISION')
  const piece = ({ head, content }: (typeof written)[number]): Piece => ({
    head: head ?? discussionLabel,
    blocks: recordText(content, people),
  })
  const votes = motionBlocks(section.motions)
  const pieces = [
    ...before.map(piece),
    ...(votes.length > 0 ? [{ head: texts.votes, blocks: votes }] : []),
    ...decision.map(piece),
  ]
  if (pieces.length === 0) return review.length > 0 ? review : [paragraph(texts.noText)]
  const headed = pieces.length > 1 || decision.length > 0
  return [
    ...review,
    ...pieces.flatMap(({ head, blocks }, index) =>
      headed && head ? [partHeading(index + 1, head), ...blocks] : blocks,
    ),
  ]
}

/** （一）… */
function partHeading(count: number, text: string): Block {
  return { kind: 'heading', level: 2, text: `（${numeral(count)}）${text}` }
}
