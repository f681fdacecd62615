import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { period } from '../calendar/period.ts'
import { optionalPassage, orNull, passage, uuid, wholeNumber } from '../text/bricks.ts'
import { rotationMessages } from './messages.ts'

const mostHolders = 20

/** One place in the order of rotation; `personId` is null where the unit itself takes the chair. */
export const holderInput = z.object({ personId: orNull(uuid), unitId: uuid })

/** A new roster; `endsOn` is its last day, null when it is open. Order of `holders` is order of duty. */
export const planRosterInput = z
  .object({
    organizationId: uuid,
    startsOn: civilDate,
    endsOn: orNull(civilDate),
    period,
    holders: z
      .array(holderInput, { error: rotationMessages.noHolders })
      .min(1, { error: rotationMessages.noHolders })
      .max(mostHolders, { error: rotationMessages.tooManyHolders(mostHolders) }),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || startsOn <= endsOn, {
    path: ['endsOn'],
    error: rotationMessages.endBeforeStart,
  })
export type PlanRosterInput = z.output<typeof planRosterInput>

/** A roster gets an earlier last day. */
export const endRosterInput = z.object({ rosterId: uuid, endsOn: civilDate })
export type EndRosterInput = z.output<typeof endRosterInput>

/** A term of a roster; a form gives it as `rosterId/index`. */
export const termKey = z.preprocess(
  (value) => (typeof value === 'string' ? readTermKey(value) : value),
  z.object({ rosterId: uuid, index: z.number().int().min(0).max(10_000) }, { error: rotationMessages.term }),
)

/** The own term, and the one that is asked for in exchange. */
export const askSwapInput = z
  .object({
    organizationId: uuid,
    own: termKey,
    other: termKey,
    reason: optionalPassage(rotationMessages.swapReason, 200),
  })
  .refine(({ own, other }) => own.rosterId !== other.rosterId || own.index !== other.index, {
    path: ['other'],
    error: rotationMessages.sameTerm,
  })
export type AskSwapInput = z.output<typeof askSwapInput>

export const swapInput = z.object({ swapId: uuid })
export const declineSwapInput = z.object({
  swapId: uuid,
  reason: optionalPassage(rotationMessages.declineReason, 200),
})

/** Somebody stands in for whoever is on duty from a day to a day, both included, within one term. */
export const appointStandInInput = z
  .object({
    organizationId: uuid,
    startsOn: civilDate,
    endsOn: civilDate,
    holder: z.preprocess(
      (value) => (typeof value === 'string' ? readHolder(value) : value),
      z.object({ personId: orNull(uuid), unitId: uuid }, { error: rotationMessages.standIn }),
    ),
    reason: passage(rotationMessages.standInReason, 200),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    error: rotationMessages.standInEnd,
  })
export type AppointStandInInput = z.output<typeof appointStandInInput>

export const standInInput = z.object({ standInId: uuid })

/** The year after a roster; `startsOn` is what the reader was shown, so that nothing else is planned meanwhile. */
export const extendRosterInput = z.object({ rosterId: uuid, startsOn: civilDate })

function readTermKey(text: string) {
  const [rosterId, index] = text.split('/')
  return rosterId && index && /^\d{1,5}$/.test(index) ? { rosterId, index: Number(index) } : undefined
}

function readHolder(text: string) {
  const [unitId, personId = ''] = text.split('/')
  return unitId ? { unitId, personId } : undefined
}

/** A year of the rotation, as an address gives it. */
export const rotationYear = wholeNumber(rotationMessages.year, 1950, 2150)
