import type { Transaction } from '@pilin/prisma/database'
import type { AuditEvents, AuditKind } from './events.ts'

/** The newest event of a kind about a record, if there is one. The caller has proved that the actor may see it. */
export async function lastEventOf<Kind extends AuditKind>(tx: Transaction, kind: Kind, subjectId: string) {
  const event = await tx.auditEvent.findFirst({
    where: { kind, subjectId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, actorName: true, data: true },
  })
  return event && { ...event, data: event.data as AuditEvents[Kind]['data'] }
}
