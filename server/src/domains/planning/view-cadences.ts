import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { describePreferredDay, preferredDayOf } from '@pilin/domain/planning/preferred-day'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { memberUnitsOn, organizationsOf } from '../organizations/data.ts'
import { readCadences } from './data.ts'
import { mayPlan, maySeeCadences } from './policy.ts'
import { namesOfDue } from './present.ts'

/** What an organization owes: how often, on which day, who is due. */
export const viewCadences = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const [[organization], cadences, units] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readCadences(prisma, scope),
      memberUnitsOn(prisma, scope, today),
    ])
    return { organizationId: scope, organization, cadences, units, today }
  },
  policy: maySeeCadences,
  present({ organizationId, organization, cadences, units, today }, actor) {
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      today,
      mayPlan: isAllowed(mayPlan(actor, { organizationId })),
      units: units.map(({ id, shortName }) => ({ id, shortName })),
      cadences: cadences.map(({ organizationId: _organization, ...cadence }) => ({
        ...cadence,
        /** Whom its meetings invite; null: everybody. */
        dueUnits: namesOfDue(units, cadence),
        preferredDay: describePreferredDay(preferredDayOf(cadence), cadence.period),
      })),
    }
  },
})
