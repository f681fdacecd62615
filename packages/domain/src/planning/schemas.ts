import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { monthsIn, type Period, period } from '../calendar/period.ts'
import { civilTime } from '../calendar/shanghai.ts'
import { meetingKind } from '../meetings/vocabulary.ts'
import { line, optionalLine, orNull, uuid, wholeNumber } from '../text/bricks.ts'
import { planningLabels as labels, planningMessages as messages } from './messages.ts'
import { ordinal } from './vocabulary.ts'

const mostMeetings = 60
const mostTopics = 10

/** A field of a form that may be missing, empty or a number. */
const optionalNumber = (label: string, min: number, max: number) =>
  orNull(wholeNumber(label, min, max)).default(null)

const chosenOrdinal = orNull(
  z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), ordinal),
).default(null)

const chosenWeekday = orNull(
  z.preprocess(
    (value) => (typeof value === 'string' ? Number(value) : value),
    z
      .int({ error: messages.weekday })
      .min(1, { error: messages.weekday })
      .max(7, { error: messages.weekday }),
  ),
).default(null)

/** Everything that an obligation says: kind, how often, preferred day, time, place, who is due, until when. */
export const cadenceFields = {
  kind: meetingKind,
  period,
  startsOn: civilDate,
  endsOn: orNull(civilDate).default(null),
  monthInPeriod: wholeNumber(labels.monthInPeriod, 1, 12).default(1),
  ordinal: chosenOrdinal,
  weekday: chosenWeekday,
  dayOfMonth: optionalNumber(labels.dayOfMonth, 1, 31),
  startTime: orNull(civilTime).default(null),
  minutes: optionalNumber(labels.minutes, 15, 600),
  place: optionalLine(labels.place, 60),
  /** Empty: every taking-part unit. */
  unitIds: z.array(uuid).max(100).default([]),
}

type CadenceShape = {
  period: Period
  startsOn: string
  endsOn: string | null
  monthInPeriod: number
  ordinal: number | null
  weekday: number | null
  dayOfMonth: number | null
  startTime: string | null
  minutes: number | null
}

/** What single fields cannot say: one way to prefer a day, inside the period, and an end after the start. */
export function checkCadence(cadence: CadenceShape, context: z.RefinementCtx): void {
  const refuse = (field: keyof CadenceShape, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  const { ordinal, weekday, dayOfMonth, startTime, minutes } = cadence
  if (cadence.endsOn !== null && cadence.endsOn < cadence.startsOn) refuse('endsOn', messages.endBeforeStart)
  if (ordinal !== null && weekday === null) refuse('weekday', messages.weekdayMissing)
  if (ordinal === null && weekday !== null) refuse('ordinal', messages.ordinalMissing)
  if (ordinal !== null && dayOfMonth !== null) refuse('dayOfMonth', messages.oneWay)
  const months = monthsIn(cadence.period)
  if (cadence.monthInPeriod > months) refuse('monthInPeriod', messages.monthOutside(months))
  if (startTime !== null && minutes !== null && endTimeOf(startTime, minutes) === undefined)
    refuse('minutes', messages.endsNextDay)
}

/** The obligation of an organization, set by an administrator or one of its secretaries. */
export const setCadenceInput = z.object({ organizationId: uuid, ...cadenceFields }).superRefine(checkCadence)
export type SetCadenceInput = z.output<typeof setCadenceInput>

/** `HH:mm` some minutes later, or undefined when that is no longer the same day. */
export function endTimeOf(startTime: string, minutes: number): string | undefined {
  const end = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3)) + minutes
  if (end >= 24 * 60) return undefined
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

const year = wholeNumber('年份', 2000, 2200)

/** A year's page; this year when none is named. */
export const yearInput = z.object({ organizationId: uuid, year: year.optional() })

/** One ticked row of the year's plan. */
export const plannedRow = z
  .object({
    cadenceId: uuid,
    /** The first day of the period that it fulfils. */
    periodStartsOn: civilDate,
    title: line(labels.title, 60),
    date: civilDate,
    startTime: civilTime,
    endTime: civilTime,
    place: line(labels.place, 60),
  })
  .refine(({ startTime, endTime }) => startTime < endTime, {
    path: ['endTime'],
    error: messages.endNotAfterStart,
  })
export type PlannedRow = z.output<typeof plannedRow>

/** All ticked rows together: either every meeting is made or none. */
export const planYearInput = z.object({
  organizationId: uuid,
  year,
  meetings: z
    .array(plannedRow)
    .min(1, { error: messages.nothingChosen })
    .max(mostMeetings, { error: messages.tooMany(mostMeetings) }),
})
export type PlanYearInput = z.output<typeof planYearInput>

/** What the meetings of a cadence have in common. */
export const editTemplateInput = z.object({
  cadenceId: uuid,
  title: optionalLine(labels.title, 60),
  topics: z
    .array(
      z.object({
        title: line(labels.topic, 60),
        plannedMinutes: wholeNumber(labels.plannedMinutes, 1, 480),
        presenterId: orNull(uuid),
      }),
    )
    .max(mostTopics, { error: messages.tooManyTopics(mostTopics) }),
  observerIds: z.array(uuid).max(50).default([]),
})
export type EditTemplateInput = z.output<typeof editTemplateInput>
