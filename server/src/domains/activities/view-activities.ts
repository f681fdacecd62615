import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf } from '../lists/data.ts'
import { mayKeepLists, maySeeLists } from '../lists/policy.ts'
import { readActivities, readBrands } from './data.ts'
import { mayAddActivity } from './policy.ts'
import { presentListed } from './present.ts'

/** The activities of an organization, those to come first, and what a new one can name. */
export const viewActivities = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const place = await placeOf(prisma, actor, input.organizationId, now)
    const scope = place.organizationId
    const [organization, activities, choices] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readActivities(prisma, scope),
      readChoices(prisma, scope),
    ])
    return { ...place, organization, activities, choices }
  },
  policy: maySeeLists,
  present({ organization, activities, choices, ...place }, actor, now) {
    const shown = activities.map((each) => presentListed(each, now))
    const isAhead = ({ phase }: (typeof shown)[number]) => phase === 'COMING' || phase === 'RUNNING'
    const keeps = isAllowed(mayKeepLists(actor, place))
    return {
      organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
      ahead: shown.filter(isAhead).reverse(),
      past: shown.filter((each) => !isAhead(each)),
      choices,
      units: place.units.filter(({ id }) => keeps || id === actor.unitId),
      ownUnitId: actor.unitId,
      abilities: { keep: keeps, add: keeps || isAllowed(mayAddActivity(actor, place, actor.unitId)) },
    }
  },
})

/** The brands in use and the projects that are not over, for the form of an activity. */
export async function readChoices(tx: Transaction, scope: OrganizationScope) {
  const [brands, projects] = await Promise.all([
    readBrands(tx, scope),
    tx.project.findMany({
      where: { organizationId: scope, state: { in: ['PLANNED', 'RUNNING'] } },
      orderBy: { createdAt: 'desc' },
      take: 100,
      select: { id: true, name: true },
    }),
  ])
  return {
    brands: brands.filter(({ retiredAt }) => retiredAt === null).map(({ id, name }) => ({ id, name })),
    projects,
  }
}
