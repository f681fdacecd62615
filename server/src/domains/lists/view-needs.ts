import { needStates } from '@pilin/domain/lists/vocabulary'
import { orNull, uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf, readNeeds, readOpenClaims, readSettings } from './data.ts'
import { mayActFor, mayKeepLists, maySeeLists } from './policy.ts'
import { presentClaim, presentNeed } from './present.ts'

/** The needs of an organization, those that wait longest first, and the claims that wait for the reader's answer. */
export const viewNeeds = view({
  input: z.object({
    organizationId: uuid,
    states: z.array(z.enum(needStates)).default(['OPEN']),
    categoryId: orNull(uuid),
  }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const place = await placeOf(prisma, actor, input.organizationId, now)
    const scope = place.organizationId
    const [organization, settings, needs, claims] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readSettings(prisma, scope),
      readNeeds(prisma, scope, input),
      readOpenClaims(prisma, scope),
    ])
    return { ...place, organization, settings, needs, claims }
  },
  policy: maySeeLists,
  present({ organization, settings, needs, claims, ...place }, actor, now) {
    const { id, name, shortName } = organization
    const keeps = isAllowed(mayKeepLists(actor, place))
    return {
      organization: { id, name, shortName },
      ...settings,
      units: place.units,
      ownUnitId: actor.unitId,
      needs: needs.map((need) => ({ ...presentNeed(need, now), isOwn: need.unitId === actor.unitId })),
      /** What the reader can answer. */
      claims: claims
        .map((claim) => presentClaim(claim, actor, place, now))
        .filter(({ steps }) => steps.includes('AGREE')),
      abilities: { add: isAllowed(mayActFor(actor, place, actor.unitId)), keep: keeps },
    }
  },
})
