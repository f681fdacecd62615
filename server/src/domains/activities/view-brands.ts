import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf } from '../lists/data.ts'
import { mayKeepLists, maySeeLists } from '../lists/policy.ts'
import { readActivities, readBrands } from './data.ts'
import { presentListed } from './present.ts'

/** The brands of an organization, each with its activities, the newest first. */
export const viewBrands = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const place = await placeOf(prisma, actor, input.organizationId, now)
    const scope = place.organizationId
    const [organization, brands, activities] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readBrands(prisma, scope),
      readActivities(prisma, scope),
    ])
    return { ...place, organization, brands, activities }
  },
  policy: maySeeLists,
  present({ organization, brands, activities, ...place }, actor, now) {
    return {
      organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
      brands: brands.map(({ id, name, summary, retiredAt, _count }) => ({
        id,
        name,
        summary,
        isRetired: retiredAt !== null,
        count: _count.activities,
        activities: activities
          .filter(({ brandId }) => brandId === id)
          .map((activity) => presentListed(activity, now)),
      })),
      abilities: { keep: isAllowed(mayKeepLists(actor, place)) },
    }
  },
})
