import type { Database } from '@pilin/prisma/database'

/** The audit events about a record, oldest first, as `kind subject-type`. */
export async function auditOf(database: Database, subjectId: string): Promise<string[]> {
  const rows = await database.prisma.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
  return rows.map(({ kind, subjectType }) => `${kind} ${subjectType}`)
}

/** The newest audit event about a record: who did what, and what was noted. */
export async function lastAuditOf(database: Database, subjectId: string) {
  return database.prisma.auditEvent.findFirstOrThrow({
    where: { subjectId },
    orderBy: { id: 'desc' },
    select: { kind: true, subjectType: true, actorName: true, organizationId: true, data: true, at: true },
  })
}
