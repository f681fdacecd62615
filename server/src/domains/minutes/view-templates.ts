import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { mayKeepTemplates } from './policy.ts'
import { readPhrases, readTemplates } from './read-templates.ts'

/** How records begin in the organization, and its phrases, for those who keep them. */
export const viewTemplates = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime: { database }, actor, input }) {
    const organizationId = scopeOf(actor, input.organizationId)
    const { prisma } = database
    const [organization, templates, phrases] = await Promise.all([
      prisma.organization.findUniqueOrThrow({
        where: { id: organizationId },
        select: { id: true, name: true, shortName: true },
      }),
      readTemplates(prisma, organizationId),
      readPhrases(prisma, organizationId),
    ])
    return { organizationId, organization, templates, phrases }
  },
  policy: mayKeepTemplates,
  present: ({ organization, templates, phrases }) => ({ organization, templates, phrases }),
})
