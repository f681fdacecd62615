import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { orNull, passage, uuid } from '../text/bricks.ts'
import { coverageLabels as labels, coverageMessages as messages } from './messages.ts'
import { longestSpan, spanProblem } from './span.ts'
import { coverageColumn, coverageOrders, coverageOutcome } from './vocabulary.ts'

const asked = <Schema extends z.ZodType>(schema: Schema) => orNull(schema).default(null)
const span = { organizationId: uuid, from: asked(civilDate), until: asked(civilDate) }

type AskedSpan = z.output<z.ZodObject<typeof span>>

/** A span that is asked for whole must be one; a missing end is today, a missing beginning half a year before. */
function refuseSpan({ from, until }: AskedSpan, context: z.RefinementCtx) {
  if (from === null || until === null) return
  const problem = spanProblem({ from, until })
  if (problem === null) return
  const message = problem === 'BACKWARDS' ? messages.until : messages.tooLong(longestSpan)
  context.addIssue({ code: 'custom', path: ['until'], message })
}

/** The matrix over a span, in an order; `page` counts from 1. */
export const coverageInput = z
  .object({
    ...span,
    order: z.enum(coverageOrders).default('POSITION'),
    page: z.number().int().min(1).max(1000).default(1),
  })
  .superRefine(refuseSpan)

/** What one unit took part in over a span, all of it or one number's list. */
export const unitCoverageInput = z
  .object({ ...span, unitId: uuid, column: asked(coverageColumn), outcome: asked(coverageOutcome) })
  .superRefine(refuseSpan)

/** The secretariat asks a unit to take part, with a reason that its contacts read. */
export const nudgeUnitInput = z.object({
  organizationId: uuid,
  unitId: uuid,
  reason: passage(labels.reason, 300),
})

/** A half year, as addresses name it. */
export const halfYear = z.string().regex(/^(19[5-9]\d|20\d\d|21[0-4]\d)-[12]$/, { error: messages.half })

/** The report of a half year; without one, of the current one. */
export const coverageReportInput = z.object({ organizationId: uuid, half: asked(halfYear) })
