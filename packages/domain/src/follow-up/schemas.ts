import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { uploads } from '../files/schemas.ts'
import { optionalPassage, orNull, passage, uuid, yesOrNo } from '../text/bricks.ts'
import { followUpFieldLabels as labels } from './messages.ts'

const actionItemId = uuid

export const closeActionItemInput = z.object({
  actionItemId,
  note: passage(labels.closingNote, 500),
  attachments: uploads,
})
export type CloseActionItemInput = z.output<typeof closeActionItemInput>

export const noteProgressInput = z.object({
  actionItemId,
  note: passage(labels.progress, 1000),
  attachments: uploads,
})

export const askExtensionInput = z.object({
  actionItemId,
  newDueOn: civilDate,
  reason: passage(labels.reason, 500),
})

export const decideExtensionInput = z
  .object({ actionItemId, approve: yesOrNo, remark: optionalPassage(labels.remark, 500) })
  .refine(({ approve, remark }) => approve || remark !== '', {
    path: ['remark'],
    error: '不同意延期时，请写明意见。',
  })

export const reopenActionItemInput = z.object({ actionItemId, reason: passage(labels.reason, 500) })

export const revokeActionItemInput = z.object({ actionItemId, reason: passage(labels.reason, 500) })

/** At most ten people beside the responsible one; a form sends one name or several, separated by commas. */
export const setAssistantsInput = z.object({
  actionItemId,
  personIds: z.preprocess(
    (value: string | string[]) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z
      .array(uuid)
      .max(10, { error: '协办人最多 10 人。' })
      .transform((ids) => [...new Set(ids)]),
  ),
})

export const setReviewInput = z.object({ resolutionId: uuid, reviewOn: orNull(civilDate) })

export const recordReviewInput = z.object({ resolutionId: uuid, note: passage(labels.reviewNote, 1000) })
