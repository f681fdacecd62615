import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { period } from '../calendar/period.ts'
import { orNull, uuid } from '../text/bricks.ts'
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
