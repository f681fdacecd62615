import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { civilTime } from '../calendar/shanghai.ts'
import { plannedMinutes } from '../meetings/agenda.ts'
import { meetingKind } from '../meetings/vocabulary.ts'
import { line, optionalLine, optionalPassage, orNull, passage, ticked, uuid } from '../text/bricks.ts'
import { claimStep } from './claims.ts'
import { listFieldLabels as labels, listMessages as messages } from './messages.ts'
import { claimRole, needOutcome, needSource } from './vocabulary.ts'

const organization = { organizationId: uuid }

const needFields = {
  title: line(labels.need, 60),
  description: optionalPassage(labels.description, 1000),
  place: optionalLine(labels.place, 60),
  categoryId: orNull(uuid),
  source: needSource,
  /** When it is wished for; either may be left open. */
  from: orNull(civilDate),
  until: orNull(civilDate),
}

type Span = { from: string | null; until: string | null }
const inOrder = ({ from, until }: Span) => from === null || until === null || until >= from
const orderProblem = { path: ['until'], message: messages.untilBeforeFrom }

/** A need; the unit is the secretariat's to choose, everybody else enters for the own one. */
export const addNeedInput = z
  .object({ ...organization, unitId: orNull(uuid), ...needFields })
  .refine(inOrder, orderProblem)

export const editNeedInput = z.object({ needId: uuid, ...needFields }).refine(inOrder, orderProblem)

export const closeNeedInput = z.object({
  needId: uuid,
  outcome: needOutcome,
  reason: passage(labels.reason, 200),
})

export const mergeNeedInput = z.object({
  needId: uuid,
  intoNeedId: uuid,
  reason: passage(labels.reason, 200),
})

/** A need as a topic for a meeting. */
export const proposeNeedInput = z.object({
  needId: uuid,
  title: line(labels.need, 60),
  purpose: optionalPassage(labels.description, 500),
  plannedMinutes,
  wishedKind: meetingKind,
})

/** A form sends what is ticked as one list with commas, and nothing when nothing is. */
const weekdays = z.preprocess(
  (value: string | number[] | undefined) =>
    typeof value === 'string' ? value.split(',').filter(Boolean).map(Number) : (value ?? []),
  z.array(z.number().int().min(1).max(7)).max(7, { error: messages.weekdays }),
)

const resourceFields = {
  title: line(labels.resource, 60),
  description: optionalPassage(labels.description, 1000),
  place: optionalLine(labels.place, 60),
  categoryId: orNull(uuid),
  conditions: optionalPassage(labels.conditions, 500),
  /** Whether whoever asks for it says a time, which nobody else can have then. */
  timed: ticked,
  from: orNull(civilDate),
  until: orNull(civilDate),
  weekdays,
  opensAt: orNull(civilTime),
  closesAt: orNull(civilTime),
}

type Hours = { opensAt: string | null; closesAt: string | null }
const hoursInOrder = ({ opensAt, closesAt }: Hours) =>
  opensAt === null || closesAt === null || closesAt > opensAt
const hoursProblem = { path: ['closesAt'], message: messages.closesBeforeOpens }

export const addResourceInput = z
  .object({ ...organization, unitId: orNull(uuid), ...resourceFields })
  .refine(inOrder, orderProblem)
  .refine(hoursInOrder, hoursProblem)

export const editResourceInput = z
  .object({ resourceId: uuid, ...resourceFields })
  .refine(inOrder, orderProblem)
  .refine(hoursInOrder, hoursProblem)

export const endResourceInput = z.object({ resourceId: uuid, reason: passage(labels.reason, 200) })

/** A category of the lists: a new one without an id; a retired one is no longer offered. */
export const setCategoryInput = z.object({
  ...organization,
  categoryId: orNull(uuid),
  name: line(labels.category, 20),
  retired: ticked,
})

/** What an organization calls its three lists. */
export const setNamesInput = z.object({
  ...organization,
  needsName: line(labels.needsName, 20),
  resourcesName: line(labels.resourcesName, 20),
  projectsName: line(labels.projectsName, 20),
})

/** What a form gives for a time: all three, or none of them. */
const time = { date: orNull(civilDate), startTime: orNull(civilTime), endTime: orNull(civilTime) }
type Time = { date: string | null; startTime: string | null; endTime: string | null }

function checkTime({ date, startTime, endTime }: Time, context: z.RefinementCtx): void {
  const given = [date, startTime, endTime].filter((each) => each !== null).length
  if (given !== 0 && given !== 3) {
    context.addIssue({ code: 'custom', path: ['date'], message: messages.when })
  } else if (startTime !== null && endTime !== null && endTime <= startTime) {
    context.addIssue({ code: 'custom', path: ['endTime'], message: messages.closesBeforeOpens })
  }
}

export const claimNeedInput = z.object({
  needId: uuid,
  unitId: orNull(uuid),
  role: claimRole,
  text: optionalPassage(labels.say, 500),
})

export const askResourceInput = z
  .object({ resourceId: uuid, unitId: orNull(uuid), text: optionalPassage(labels.say, 500), ...time })
  .superRefine(checkTime)

/** The next step of a claim; all but agreeing and withdrawing need their words, a proposal may bring another time. */
export const decideClaimInput = z
  .object({ claimId: uuid, step: claimStep, text: optionalPassage(labels.say, 500), ...time })
  .superRefine((input, context) => {
    checkTime(input, context)
    const { step, text } = input
    if (step !== 'AGREE' && step !== 'WITHDRAW' && text === '') {
      context.addIssue({ code: 'custom', path: ['text'], message: messages.reason[step] })
    }
  })
export type DecideClaimInput = z.output<typeof decideClaimInput>
