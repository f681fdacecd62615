import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { maySeeLists } from '../lists/policy.ts'
import { readActivities } from './data.ts'
import { presentListed } from './present.ts'

/** The activities that belong to a project, for its page, the newest first. */
export const listActivities = view({
  input: z.object({ projectId: uuid }),
  async load({ runtime, actor, input: { projectId } }) {
    const { prisma } = runtime.database
    const project = await prisma.project.findFirst({
      where: { id: projectId, organizationId: { in: scopesOf(actor) } },
      select: { organizationId: true },
    })
    if (!project) throw new DomainError('NOT_FOUND')
    const scope = scopeOf(actor, project.organizationId)
    return { organizationId: scope, activities: await readActivities(prisma, scope, { projectId }) }
  },
  policy: maySeeLists,
  present: ({ activities }, _actor, now) => ({
    activities: activities.map((activity) => presentListed(activity, now)),
  }),
})
