import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { mayImport } from './policy.ts'

/** A page shows this many of the latest imports. */
const mostRuns = 20

/** The latest imports of an organization: which file, who, and what came of it. */
export const listImports = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input }) {
    const scope = scopeOf(actor, input.organizationId)
    const runs = await runtime.database.prisma.importRun.findMany({
      where: { organizationId: scope },
      orderBy: { checkedAt: 'desc' },
      take: mostRuns,
    })
    return { organizationId: scope, runs }
  },
  policy: mayImport,
  present: ({ organizationId, runs }) => ({
    organizationId,
    runs: runs.map(({ id, fileName, state, total, wrong, checkedBy, checkedAt }) => ({
      ...{ id, fileName, state, total, wrong, checkedBy },
      checkedOn: civilDateOf(checkedAt),
    })),
  }),
})
