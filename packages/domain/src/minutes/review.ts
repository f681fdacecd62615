import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'

const text = z.string()

/**
 * The first item of every agenda, 上次决议办理情况: what the last meeting of the kind resolved, and what is still
 * to be done in the organization on the day of the meeting.
 */
export const review = z.object({
  /** The last held meeting of the same kind; null for the first one. */
  last: z.object({ title: text, date: civilDate, frozen: z.boolean() }).nullable(),
  resolutions: z.array(z.object({ number: text, text })),
  actionItems: z.array(z.object({ text, person: text, unit: text, dueOn: civilDate, overdue: z.boolean() })),
})
export type Review = z.output<typeof review>
