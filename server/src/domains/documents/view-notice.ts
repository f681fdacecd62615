import type { MeetingNotice } from '@pilin/documents/notice'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { NoticeContent } from '@pilin/domain/notices/content'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { loadMeeting } from '../meetings/data.ts'
import { readNotice } from '../notices/data.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeNotice } from './policy.ts'

/** The 会议通知 of a meeting as it was issued, whatever has changed since. Before that there is none: NOT_FOUND. */
export const viewNotice = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const meeting = await loadMeeting(prisma, actor, input.meetingId)
    return { meeting, notice: await readNotice(prisma, meeting.id) }
  },
  policy: mayTakeNotice,
  present({ notice }): { meeting: string; notice: MeetingNotice } {
    if (!notice) throw new DomainError('NOT_FOUND')
    return { meeting: notice.content.meeting.title, notice: noticeOf(notice.content) }
  },
})

function noticeOf(content: NoticeContent): MeetingNotice {
  return {
    number: content.number,
    title: content.title,
    recipients: content.addressees.join('、'),
    lead: content.opening,
    day: content.date,
    startTime: content.startTime,
    endTime: content.endTime,
    place: content.place,
    agenda: content.topics,
    participants: content.participants.map(({ role, people }) => ({ role, who: groupByUnit(people) })),
    requirements: content.requirements.split('\n').filter((line) => line.trim() !== ''),
    replyBy: messages.replyBy(formatFullDay(content.replyBy.date), content.replyBy.time),
    contact: content.contact,
    attachments: [],
    issuer: content.signature,
    issuedOn: content.issuedOn,
  }
}

/** `南山塘　南书记、南党员；北山塘　…`, in the notice's order. */
function groupByUnit(people: NoticeContent['participants'][number]['people']): string {
  return [...new Set(people.map(({ unit }) => unit))]
    .map((unit) => {
      const names = people.filter((person) => person.unit === unit).map(({ name }) => name)
      return `${unit}　${names.join('、')}`
    })
    .join('；')
}
