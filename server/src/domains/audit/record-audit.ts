import type { Transaction } from '@pilin/prisma/database'
import { type AuditEvents, type AuditKind, auditSubjects } from './events.ts'

export type AuditRecord<Kind extends AuditKind> = {
  /** Without a login it is somebody who came by a public form. */
  actor: { userId: string | null; name: string }
  organizationId: string | null
  kind: Kind
  subjectId: string
  data: AuditEvents[Kind]['data']
  now: Date
}

/** Writes one audit event in the transaction of the change that it describes. */
export async function recordAudit<Kind extends AuditKind>(
  tx: Transaction,
  record: AuditRecord<Kind>,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      organizationId: record.organizationId,
      actorUserId: record.actor.userId,
      actorName: record.actor.name,
      kind: record.kind,
      subjectType: auditSubjects[record.kind],
      subjectId: record.subjectId,
      data: record.data,
      at: record.now,
    },
  })
}
