import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayKeepProjects, maySeeProjects } from './policy.ts'

/** The projects of an organization, those under way first; with a topic, only those that it belongs to. */
export const listProjects = view({
  input: z.object({ organizationId: uuid, topicId: uuid.optional() }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const { topicId } = input
    const [organization, projects] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      prisma.jointProject.findMany({
        where: { organizationId: scope, ...(topicId && { records: { some: { topicId } } }) },
        orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { startedOn: 'desc' }, { id: 'asc' }],
      }),
    ])
    return { organizationId: scope, organization, projects }
  },
  policy: maySeeProjects,
  present: ({ organizationId, organization, projects }, actor) => ({
    organization: { id: organizationId, name: organization.name, shortName: organization.shortName },
    projects: projects.map(({ id, name, summary, startedOn, endedOn }) => ({
      id,
      name,
      summary,
      startedOn: dayOf(startedOn),
      endedOn: dayOrNull(endedOn),
    })),
    mayKeep: isAllowed(mayKeepProjects(actor, { organizationId })),
  }),
})
