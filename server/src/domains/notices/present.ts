import { civilDateOf, formatClock, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { NoticeContent } from '@pilin/domain/notices/content'
import type { Actor } from '../../kernel/actor.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayReply } from '../meetings/policy.ts'
import type { MeetingWithNotice } from './data.ts'
import { mayIssueNotice } from './policy.ts'

/** The page of a notice: what was issued, or what would be, and what the actor may do. */
export function presentNotice(
  { meeting, draft }: { meeting: MeetingWithNotice; draft: NoticeContent | null },
  actor: Actor,
  now: Date,
) {
  const { notice } = meeting
  return {
    meeting: {
      id: meeting.id,
      title: meeting.title,
      state: meeting.state,
      stateReason: meeting.stateReason,
      date: civilDateOf(meeting.startsAt),
      startTime: formatClock(meeting.startsAt),
      endTime: formatClock(meeting.endsAt),
      place: meeting.place,
    },
    issued: notice && {
      content: notice.content,
      number: notice.number,
      by: notice.issuedBy,
      at: formatDayAndClock(notice.issuedAt),
      isMoved: isMoved(meeting),
      replyIsOver: now > notice.replyBy,
    },
    draft: notice ? null : draft,
    /** What the form begins with. */
    words: draft && {
      requirements: draft.requirements,
      contact: draft.contact,
      replyDate: draft.replyBy.date,
      replyTime: draft.replyBy.time,
    },
    duty: meeting.chair?.name ?? '',
    reply: meeting.invitation?.reply ?? null,
    abilities: {
      issue: isAllowed(mayIssueNotice(actor, meeting, now)),
      reply: isAllowed(mayReply(actor, meeting)),
    },
  }
}

export type NoticeView = ReturnType<typeof presentNotice>

/** Whether time or place are not what the notice says any more. */
function isMoved({ notice, startsAt, endsAt, place }: MeetingWithNotice): boolean {
  if (!notice) return false
  const { date, startTime, endTime, place: noticed } = notice.content
  const now = [civilDateOf(startsAt), formatClock(startsAt), formatClock(endsAt), place]
  return now.join() !== [date, startTime, endTime, noticed].join()
}
