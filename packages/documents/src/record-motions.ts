import { type MotionRecord, motionLine } from '@pilin/domain/voting/motion-record'
import { ballot, ballotLabels } from '@pilin/domain/voting/vocabulary'
import { documentTexts as texts } from './messages.ts'
import { paragraph } from './official/blocks.ts'
import type { Block } from './official/official-document.ts'

/** What was decided by vote: the motion, the numbers and the verdict, who voted how by name, what was said against it. */
export function motionBlocks(motions: readonly MotionRecord[]): Block[] {
  return motions.flatMap(oneMotion)
}

function oneMotion(motion: MotionRecord): Block[] {
  return [
    { kind: 'text', runs: [{ text: texts.motion, face: 'hei' }, { text: motion.text }] },
    paragraph(`${motionLine(motion)}。${motion.verdict}`),
    ...namesOf(motion),
    ...linesOf(motion.dissent).map((line, index) => paragraph(index === 0 ? texts.dissent(line) : line)),
  ]
}

/** `赞成：…；反对：…`; nothing where votes were only counted. */
function namesOf({ byName }: MotionRecord): Block[] {
  const groups = ballot.options.flatMap((option) => {
    const names = byName.filter((each) => each.ballot === option).map(({ name }) => name)
    return names.length > 0 ? [`${ballotLabels[option]}：${names.join('、')}`] : []
  })
  return groups.length > 0 ? [paragraph(`${groups.join('；')}。`)] : []
}

function linesOf(passage: string): string[] {
  return passage.split('\n').filter((line) => line.trim() !== '')
}
