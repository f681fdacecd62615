import { orNull, uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf, readOpenClaims, readResources, readSettings } from './data.ts'
import { mayActFor, mayKeepLists, maySeeLists } from './policy.ts'
import { presentClaim, presentResource } from './present.ts'

/** What units can give, the newest first, and the claims that wait for the reader's answer. */
export const viewResources = view({
  input: z.object({ organizationId: uuid, ended: z.boolean().default(false), categoryId: orNull(uuid) }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const place = await placeOf(prisma, actor, input.organizationId, now)
    const scope = place.organizationId
    const [organization, settings, resources, claims] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readSettings(prisma, scope),
      readResources(prisma, scope, input),
      readOpenClaims(prisma, scope),
    ])
    return { ...place, organization, settings, resources, claims }
  },
  policy: maySeeLists,
  present({ organization, settings, resources, claims, ...place }, actor, now) {
    const { id, name, shortName } = organization
    return {
      organization: { id, name, shortName },
      ...settings,
      units: place.units,
      ownUnitId: actor.unitId,
      resources: resources.map((each) => ({
        ...presentResource(each, now),
        isOwn: each.unitId === actor.unitId,
      })),
      claims: claims
        .map((claim) => presentClaim(claim, actor, place, now))
        .filter(({ steps }) => steps.includes('AGREE')),
      abilities: {
        add: isAllowed(mayActFor(actor, place, actor.unitId)),
        keep: isAllowed(mayKeepLists(actor, place)),
      },
    }
  },
})
