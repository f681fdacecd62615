import { bestMatches, matchOf } from '@pilin/domain/lists/matching'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { loadResource, placeOf, readNeeds, readSettings } from './data.ts'
import { mayActFor, mayChangeResource, mayKeepLists, maySeeLists } from './policy.ts'
import { matchableNeed, matchableResource, presentClaim, presentNeed, presentResource } from './present.ts'

const most = 5

/** A resource: its conditions and times, who asked for it, which needs it could serve, what the reader may do. */
export const viewResource = view({
  input: z.object({ resourceId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const resource = await loadResource(prisma, actor, input.resourceId)
    const place = await placeOf(prisma, actor, resource.organizationId, now)
    const scope = place.organizationId
    const [organization, settings, needs] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readSettings(prisma, scope),
      readNeeds(prisma, scope, { states: ['OPEN'] }),
    ])
    return { ...place, organization, settings, resource, needs }
  },
  policy: maySeeLists,
  present({ organization, settings, resource, needs, ...place }, actor, now) {
    const isOpen = resource.endedAt === null
    const offered = matchableResource(resource)
    return {
      ...presentResource(resource, now),
      organization: { id: organization.id, shortName: organization.shortName },
      ...settings,
      claims: resource.claims.map((claim) => presentClaim(claim, actor, place, now)),
      suggestions: isOpen
        ? bestMatches(
            needs.filter((need) => need.unitId !== resource.unitId && presentNeed(need, now).waits),
            (each) => matchOf(matchableNeed(each), offered),
            most,
          ).map(({ id, title, unit, sentence }) => ({ id, title, unit: unit?.shortName ?? null, sentence }))
        : [],
      claimFor: place.units.filter(
        ({ id }) => isOpen && id !== resource.unitId && isAllowed(mayActFor(actor, place, id)),
      ),
      ownUnitId: actor.unitId,
      abilities: {
        change: isAllowed(
          mayChangeResource(actor, { ...place, unitId: resource.unitId, endedAt: resource.endedAt }),
        ),
        keep: isAllowed(mayKeepLists(actor, place)),
      },
    }
  },
})
