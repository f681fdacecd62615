import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { civilTime } from '../calendar/shanghai.ts'

const text = z.string()

/**
 * What a notice of a meeting says, frozen when it is issued; pages and documents are drawn from this alone.
 * In the customary order (documents.md §1.2): title, 主送, time, place, agenda, participants by role, requirements,
 * last time for replies, contact, 落款, date.
 */
export const noticeContent = z.object({
  version: z.literal(1),
  number: text,
  title: text,
  /** 主送: the names of the units that take part. */
  addressees: z.array(text),
  opening: text,
  meeting: z.object({ title: text, kind: text }),
  date: civilDate,
  startTime: civilTime,
  endTime: civilTime,
  place: text,
  topics: z.array(z.object({ title: text, unit: text, presenter: text })),
  /** 出席, 列席… each with its people, in the order of the roles; a role without people is left out. */
  participants: z.array(z.object({ role: text, people: z.array(z.object({ name: text, unit: text })) })),
  requirements: text,
  replyBy: z.object({ date: civilDate, time: civilTime }),
  contact: text,
  /** 落款. */
  signature: text,
  issuedOn: civilDate,
})
export type NoticeContent = z.output<typeof noticeContent>
