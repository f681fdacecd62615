import { termsOf } from '@pilin/domain/rotation/roster'
import { nextYearOf } from '@pilin/domain/rotation/succession'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { strangersAmong } from './check-roster.ts'
import { nameHolder, rotationOf } from './data.ts'
import { scopeOfRoster } from './extend-roster.ts'
import { mayPlanRoster } from './policy.ts'
import { presentTerm } from './present.ts'

/** The year that would follow a roster, before anybody plans it; null where something follows already. */
export const viewExtension = view({
  input: z.object({ rosterId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = await scopeOfRoster(prisma, actor, input.rosterId)
    const [[organization], rotation] = await Promise.all([
      organizationsOf(prisma, [scope]),
      rotationOf(prisma, scope),
    ])
    const roster = rotation.rosters.find(({ id }) => id === input.rosterId)
    const next = roster && nextYearOf(roster, rotation.rosters)
    const strangers = next ? await strangersAmong(prisma, scope, next) : []
    return { organizationId: scope, organization, rotation, rosterId: input.rosterId, next, strangers }
  },
  policy: mayPlanRoster,
  present({ organizationId, organization, rotation, rosterId, next, strangers }) {
    return {
      organization: { id: organizationId, name: organization?.name ?? '' },
      rosterId,
      next: next
        ? {
            startsOn: next.startsOn,
            endsOn: next.endsOn,
            period: next.period,
            holders: next.holders.map((holder) => nameHolder(rotation, holder)),
            terms: termsOf({ ...next, id: rosterId }, next.startsOn, next.endsOn).map((term) =>
              presentTerm(rotation, term),
            ),
          }
        : null,
      /** Who is in the order but no longer in office on the first day: then it cannot be planned like this. */
      strangers: strangers.map((holder) => nameHolder(rotation, holder)),
    }
  },
})
