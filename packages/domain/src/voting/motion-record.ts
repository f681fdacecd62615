import { z } from 'zod'
import { motionKind } from '../attendance/vocabulary.ts'
import { uuid } from '../text/bricks.ts'
import { ballot, motionMethod } from './vocabulary.ts'

/** A decided motion as it stands in the record: the numbers, the verdict in words, who voted how by name. */
export const motionRecord = z.object({
  agendaItemId: uuid,
  text: z.string(),
  kind: motionKind,
  method: motionMethod,
  secret: z.boolean(),
  expected: z.int(),
  present: z.int(),
  inFavour: z.int(),
  against: z.int(),
  abstaining: z.int(),
  passed: z.boolean(),
  verdict: z.string(),
  dissent: z.string(),
  /** Empty where votes were counted only. */
  byName: z.array(z.object({ name: z.string(), ballot })),
})
export type MotionRecord = z.output<typeof motionRecord>

/** `表决：应到 20，实到 18，赞成 15，反对 2，弃权 1，通过` */
export function motionLine(motion: MotionRecord): string {
  const { expected, present, inFavour, against, abstaining, passed, secret } = motion
  const counts = `赞成 ${inFavour}，反对 ${against}，弃权 ${abstaining}`
  const result = passed ? '通过' : '未通过'
  return `${secret ? '无记名投票' : '表决'}：应到 ${expected}，实到 ${present}，${counts}，${result}`
}
