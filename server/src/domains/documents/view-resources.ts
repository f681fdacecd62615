import { resourcesTable } from '@pilin/documents/council/resources'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resourceFilterLabels, resourceFilters } from '@pilin/domain/lists/filters'
import { orNull, uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { readResources, readSettings } from '../lists/data.ts'
import { presentResource } from '../lists/present.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mostItems } from './data.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeLists } from './policy.ts'

/** The resources that a page shows, narrowed as it is, as a table. */
export const viewResources = view({
  input: z.object({
    organizationId: uuid,
    show: z.enum(resourceFilters).default('offered'),
    categoryId: orNull(uuid),
  }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const asked = { ended: input.show === 'ended', categoryId: input.categoryId }
    const [[organization], settings, resources] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readSettings(prisma, scope),
      readResources(prisma, scope, asked, mostItems),
    ])
    return { organizationId: scope, organization, settings, resources, input }
  },
  policy: mayTakeLists,
  present({ organization, settings: { names, categories }, resources, input }, _actor, now) {
    const rows = resources.map((each) => presentResource(each, now))
    const category = categories.find(({ id }) => id === input.categoryId)?.name
    const title = `${organization?.name ?? ''}${names.resourcesName}`
    const subtitle = messages.narrowed(resourceFilterLabels[input.show], category, rows.length)
    return { table: resourcesTable({ title, subtitle }, rows), day: civilDateOf(now) }
  },
})
