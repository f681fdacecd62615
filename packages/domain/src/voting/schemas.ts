import { z } from 'zod'
import { motionKind } from '../attendance/vocabulary.ts'
import { line, optionalPassage, passage, uuid, wholeNumber, yesOrNo } from '../text/bricks.ts'
import { votingFieldLabels as labels, votingMessages } from './messages.ts'
import { ballot, motionMethod } from './vocabulary.ts'

/** People in one room. */
const mostVotes = 9999

export const openMotionInput = z
  .object({
    agendaItemId: uuid,
    text: line(labels.text, 100),
    kind: motionKind,
    method: motionMethod,
    secret: yesOrNo.default(false),
  })
  .refine(({ method, secret }) => !secret || method === 'COUNT', {
    path: ['secret'],
    error: votingMessages.secretByName,
  })
export type OpenMotionInput = z.output<typeof openMotionInput>

/** `recount` takes the attendance as it stands now; otherwise a correction keeps the one of the first result. */
const resultFields = {
  motionId: uuid,
  dissent: optionalPassage(labels.dissent, 1000),
  recount: yesOrNo.default(false),
}

export const recordCountInput = z.object({
  ...resultFields,
  inFavour: wholeNumber(labels.inFavour, 0, mostVotes),
  against: wholeNumber(labels.against, 0, mostVotes),
  abstaining: wholeNumber(labels.abstaining, 0, mostVotes),
})
export type RecordCountInput = z.output<typeof recordCountInput>

export const recordNamesInput = z.object({
  ...resultFields,
  votes: z
    .array(z.object({ personId: uuid, ballot }))
    .max(mostVotes)
    .refine((votes) => new Set(votes.map(({ personId }) => personId)).size === votes.length, {
      error: votingMessages.twice,
    }),
})
export type RecordNamesInput = z.output<typeof recordNamesInput>

export const withdrawMotionInput = z.object({ motionId: uuid, reason: passage(labels.withdrawReason, 200) })
export type WithdrawMotionInput = z.output<typeof withdrawMotionInput>
