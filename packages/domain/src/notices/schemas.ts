import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { civilTime } from '../calendar/shanghai.ts'
import { line, optionalPassage, uuid } from '../text/bricks.ts'
import { noticeFieldLabels as labels } from './messages.ts'

/** What the secretary adds to a notice; everything else comes from the meeting. */
const noticeFields = {
  requirements: optionalPassage(labels.requirements, 500),
  replyDate: civilDate,
  replyTime: civilTime,
  contact: line(labels.contact, 60),
}

export const issueNoticeInput = z.object({ meetingId: uuid, ...noticeFields })
export type IssueNoticeInput = z.output<typeof issueNoticeInput>

/** To look at a notice, or at what would be issued with these words; whatever does not fit is left at its default. */
export const viewNoticeInput = z.object({
  meetingId: uuid,
  draft: z
    .object({
      requirements: noticeFields.requirements.optional().catch(undefined),
      replyDate: civilDate.optional().catch(undefined),
      replyTime: civilTime.optional().catch(undefined),
      contact: noticeFields.contact.optional().catch(undefined),
    })
    .default({}),
})
export type ViewNoticeInput = z.output<typeof viewNoticeInput>
