import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { openHandovers, pastHandovers } from './data.ts'
import { maySeeHandovers } from './policy.ts'
import { presentOpen } from './present.ts'

/** What is to be handed over now, and what was handed over before. */
export const viewHandovers = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [organization, open, past] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      openHandovers(prisma, scope, now),
      pastHandovers(prisma, scope),
    ])
    return { organizationId: scope, organization, open, past }
  },
  policy: maySeeHandovers,
  present: ({ organizationId, organization, open, past }, actor) => ({
    organization: { id: organizationId, name: organization.name, shortName: organization.shortName },
    open: open.map((handover) => presentOpen(handover, actor)),
    past,
  }),
})
