import { partsOf } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { yearInput } from '@pilin/domain/planning/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayPlanMeeting } from '../meetings/policy.ts'
import { maySeeLedger } from './policy.ts'
import { readLedger } from './read-ledger.ts'

/** The ledger of a year, for everybody who belongs to the organization. */
export const viewLedger = view({
  input: yearInput,
  async load({ runtime, actor, input, now }) {
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const year = input.year ?? partsOf(today).year
    return {
      organizationId: scope,
      today,
      ledger: await readLedger(runtime.database.prisma, scope, { year, today }),
    }
  },
  policy: maySeeLedger,
  present: ({ organizationId, today, ledger }, actor) => ({
    ...ledger,
    today,
    mayPlan: isAllowed(mayPlanMeeting(actor, { organizationId })),
  }),
})
