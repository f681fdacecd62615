import { serviceListTable } from '@pilin/documents/council/service-list'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { serviceListStateLabels } from '@pilin/domain/projects/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { readLists } from '../projects/data.ts'
import { presentListed } from '../projects/present.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeLists } from './policy.ts'

/** The service list of a year with its projects, in whatever state, as a table. */
export const viewServiceList = view({
  input: z.object({ organizationId: uuid, year: z.number().int() }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [[organization], lists] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readLists(prisma, scope),
    ])
    const list = lists.find(({ year }) => year === input.year)
    if (!list) throw new DomainError('NOT_FOUND')
    return { organizationId: scope, organization, list }
  },
  policy: mayTakeLists,
  present({ organization, list: { year, state, resolution, projects } }, _actor, now) {
    const number = resolution ? resolutionNumber(resolution.year, resolution.serial) : ''
    const title = messages.serviceListTitle(organization?.name ?? '', year)
    const subtitle = messages.serviceListState(serviceListStateLabels[state], number)
    const rows = projects.map(presentListed)
    return { table: serviceListTable({ title, subtitle }, rows), day: civilDateOf(now) }
  },
})
