import { composeNotice, type NoticeFacts } from '@pilin/domain/notices/compose'
import type { NoticeContent } from '@pilin/domain/notices/content'
import { noticeMessages } from '@pilin/domain/notices/messages'
import { replyByOf, suggestReplyBy } from '@pilin/domain/notices/reply-by'
import type { ViewNoticeInput } from '@pilin/domain/notices/schemas'
import type { Actor } from '../../kernel/actor.ts'
import type { MeetingInScope } from '../meetings/data.ts'

/** What the notice would say if it were issued now with these words; what is not given is suggested. */
export function draftNotice(
  facts: NoticeFacts,
  { draft }: ViewNoticeInput,
  { actor, meeting, now }: { actor: Actor; meeting: MeetingInScope; now: Date },
): NoticeContent {
  const suggested = suggestReplyBy(meeting.startsAt, now)
  return composeNotice(facts, {
    number: '',
    requirements: draft.requirements ?? noticeMessages.defaultRequirements,
    contact: draft.contact ?? (meeting.chair?.personId ? meeting.chair.name : actor.name),
    replyBy: replyByOf(draft.replyDate, draft.replyTime) ?? suggested,
    issuedAt: now,
  })
}
