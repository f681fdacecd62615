import { z } from 'zod'
import { optionalPassage, passage, uuid } from '../text/bricks.ts'
import { textMessages } from '../text/messages.ts'
import { minutesFieldLabels as labels } from './messages.ts'

export const submitMinutesInput = z.object({ meetingId: uuid })
export type SubmitMinutesInput = z.output<typeof submitMinutesInput>

export const returnMinutesInput = z.object({ meetingId: uuid, reason: passage(labels.returnReason, 200) })
export type ReturnMinutesInput = z.output<typeof returnMinutesInput>

/** `contentHash` is of what the reader had before their eyes, so that nobody confirms something else. */
export const confirmMinutesInput = z.object({
  meetingId: uuid,
  contentHash: z
    .string({ error: textMessages.staleId })
    .regex(/^[0-9a-f]{64}$/, { error: textMessages.staleId }),
  remark: optionalPassage(labels.remark, 200),
})
export type ConfirmMinutesInput = z.output<typeof confirmMinutesInput>
