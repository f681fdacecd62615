import { needsTable } from '@pilin/documents/council/needs'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { narrowed, needFilterLabels, needFilters, statesOf } from '@pilin/domain/lists/filters'
import { orNull, uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { readNeeds, readSettings } from '../lists/data.ts'
import { presentNeed } from '../lists/present.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mostItems } from './data.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeLists } from './policy.ts'

/** The needs that a page shows, narrowed as it is, as a table. */
export const viewNeeds = view({
  input: z.object({
    organizationId: uuid,
    show: z.enum(needFilters).default('waiting'),
    categoryId: orNull(uuid),
  }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const asked = { states: statesOf(input.show), categoryId: input.categoryId }
    const [[organization], settings, needs] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readSettings(prisma, scope),
      readNeeds(prisma, scope, asked, mostItems),
    ])
    return { organizationId: scope, organization, settings, needs, input }
  },
  policy: mayTakeLists,
  present({ organization, settings: { names, categories }, needs, input }, actor, now) {
    const { show, categoryId } = input
    const shown = needs.map((need) => ({ ...presentNeed(need, now), isOwn: need.unitId === actor.unitId }))
    const rows = narrowed(shown, show).map((need) => ({
      ...need,
      stateWords: need.waits ? needFilterLabels.waiting : messages.needState[need.state],
    }))
    const category = categories.find(({ id }) => id === categoryId)?.name
    const title = `${organization?.name ?? ''}${names.needsName}`
    const subtitle = messages.narrowed(needFilterLabels[show], category, rows.length)
    return { table: needsTable({ title, subtitle }, rows), day: civilDateOf(now) }
  },
})
