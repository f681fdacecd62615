import { z } from 'zod'
import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts'
import { periodOf } from '../calendar/period.ts'
import { line, optionalPassage, orNull, passage, uuid, wholeNumber, yesOrNo } from '../text/bricks.ts'
import { coverageLabels as labels, coverageMessages as messages } from './messages.ts'
import type { TermSpan } from './term-duties.ts'

/** When in a term a duty is due: within its first or last week, on a day of it, or in each quarter. */
export const termDutyDue = z.enum(['FIRST_WEEK', 'DAY', 'EACH_QUARTER', 'LAST_WEEK'], {
  error: messages.dutyDue,
})
export type TermDutyDue = z.output<typeof termDutyDue>

export const termDutyDueLabels: Record<TermDutyDue, string> = {
  FIRST_WEEK: '任期第一周',
  DAY: '任期第几天',
  EACH_QUARTER: '每个季度',
  LAST_WEEK: '任期最后一周',
}

/** A duty that the secretariat wrote for every term; `untilDay` is the day before it was taken out of use. */
export type DutyTemplate = {
  id: string
  title: string
  due: TermDutyDue
  /** Only with `DAY`: from 1. */
  day: number | null
  fromDay: CivilDate
  untilDay: CivilDate | null
}

/** What became of a duty in a term, or a duty that the term alone has (without a template). */
export type DutyEntry = {
  id: string
  termStartsOn: CivilDate
  templateId: string | null
  ordinal: number
  title: string
  dueOn: CivilDate
  done: { on: CivilDate; by: string; note: string } | null
  struck: { by: string; reason: string } | null
}

/** A duty of one term, written by hand. `id` is null until something became of it. */
export type HandDuty = Omit<DutyEntry, 'id' | 'termStartsOn'> & { id: string | null }

/** The days on which a duty is due in a term, in order: never outside of it, and at least one. */
export function dueDaysOf({ due, day }: Pick<DutyTemplate, 'due' | 'day'>, term: TermSpan): CivilDate[] {
  const within = (each: CivilDate) => (each < term.endsOn ? each : term.endsOn)
  if (due === 'LAST_WEEK') return [term.endsOn]
  if (due !== 'EACH_QUARTER') return [within(addDays(term.startsOn, (due === 'DAY' ? (day ?? 1) : 7) - 1))]
  const days: CivilDate[] = []
  for (let from = term.startsOn; from <= term.endsOn; from = addDays(days.at(-1) ?? from, 1)) {
    days.push(within(periodOf('QUARTER', from).endsOn))
  }
  return days
}

/**
 * The duties that a term has by hand, by the day on which they are due. A template counts for the terms that end while
 * it is in use: a new one for the running term too, and taken out of use it stays with the terms that were over. What
 * became of a duty stays with its term in any case.
 */
export function handDuties(
  term: TermSpan,
  { templates, entries }: { templates: readonly DutyTemplate[]; entries: readonly DutyEntry[] },
): HandDuty[] {
  const own = entries.filter(({ termStartsOn }) => termStartsOn === term.startsOn)
  const byRule = templates.flatMap((template) => {
    const { id: templateId, title, fromDay, untilDay } = template
    const counts = fromDay <= term.endsOn && (untilDay === null || term.endsOn <= untilDay)
    return dueDaysOf(template, term).flatMap((dueOn, index): HandDuty[] => {
      const ordinal = index + 1
      const entry = own.find((each) => each.templateId === templateId && each.ordinal === ordinal)
      if (entry) return [{ ...entry, title, dueOn }]
      return counts ? [{ id: null, templateId, ordinal, title, dueOn, done: null, struck: null }] : []
    })
  })
  const extra = own.filter(({ templateId }) => templateId === null)
  return [...byRule, ...extra].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** Whether a duty waits beyond its day. */
export function isOverdueDuty({ dueOn, done, struck }: HandDuty, today: CivilDate): boolean {
  return done === null && struck === null && dueOn < today
}

/** The secretariat writes a duty for every term. */
export const addDutyTemplateInput = z
  .object({
    organizationId: uuid,
    title: line(labels.dutyTitle, 60),
    due: termDutyDue,
    day: orNull(wholeNumber(labels.dutyDay, 1, 366)).default(null),
  })
  .refine(({ due, day }) => due !== 'DAY' || day !== null, { path: ['day'], error: messages.dutyDay })

export const endDutyTemplateInput = z.object({ organizationId: uuid, templateId: uuid })

/** A term, by its first day. */
const ofTerm = { organizationId: uuid, termStartsOn: civilDate }
/** A duty of a term: one of a template's times, or a duty that the term alone has. */
const ofDuty = {
  ...ofTerm,
  templateId: orNull(uuid).default(null),
  dutyId: orNull(uuid).default(null),
  ordinal: wholeNumber(labels.dutyDay, 1, 99).default(1),
}

/** A duty that this term alone has. */
export const addDutyInput = z.object({ ...ofTerm, title: line(labels.dutyTitle, 60), dueOn: civilDate })
/** A duty is done, with a note and a day, or is not after all. */
export const markDutyInput = z.object({
  ...ofDuty,
  done: yesOrNo,
  doneOn: orNull(civilDate).default(null),
  note: optionalPassage(labels.dutyNote, 300),
})
/** A duty is struck out of this term, with a reason. */
export const removeDutyInput = z.object({ ...ofDuty, reason: passage(labels.dutyStruck, 300) })
