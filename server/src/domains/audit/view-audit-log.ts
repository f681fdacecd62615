import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { mayReadAuditLog } from './policy.ts'

const pageSize = 50

/** The log of an organization, newest first, a page at a time; `before` is the id of the last line seen. */
export const viewAuditLog = view({
  input: z.object({ organizationId: uuid, before: uuid.optional() }),
  async load({ runtime, actor, input }) {
    const scope = scopeOf(actor, input.organizationId)
    const { prisma } = runtime.database
    const [organization, rows] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope }, select: { shortName: true } }),
      prisma.auditEvent.findMany({
        where: { organizationId: scope },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        // A cursor that is not in this organization's log finds nothing.
        ...(input.before ? { cursor: { id: input.before, organizationId: scope }, skip: 1 } : {}),
        take: pageSize + 1,
      }),
    ])
    return { organizationId: scope, organization, rows }
  },
  policy: mayReadAuditLog,
  present({ organizationId, organization, rows }) {
    const shown = rows.slice(0, pageSize)
    return {
      organization: { id: organizationId, shortName: organization.shortName },
      events: shown.map(({ id, at, actorName, kind, data }) => ({
        id,
        date: civilDateOf(at),
        time: formatClock(at),
        actorName,
        kind,
        data: data as Record<string, string | number | boolean | null>,
      })),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    }
  },
})
