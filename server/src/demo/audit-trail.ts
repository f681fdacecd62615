import { randomBytes } from 'node:crypto'
import type { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { type AuditEvents, type AuditKind, auditSubjects } from '../domains/audit/events.ts'

/** Who did something when; without an actor it was the loading itself. */
type Circumstances = { organizationId: string; actor: { userId: string; name: string } | null; at: Date }

/**
 * The audit events of a history, kept until its end and written in one insert: one by one they would be a
 * fifth of all statements. The log is read in the order of its ids, so each id is made for its event's moment.
 */
export class AuditTrail {
  private readonly rows: Prisma.AuditEventCreateManyInput[] = []

  /** Notes what was written in bulk, as its use case would have. */
  add<Kind extends AuditKind>(
    { organizationId, actor, at }: Circumstances,
    kind: Kind,
    subjectId: string,
    data: AuditEvents[Kind]['data'],
  ): void {
    this.rows.push({
      organizationId,
      actorUserId: actor?.userId ?? null,
      actorName: actor?.name ?? '演示数据',
      kind,
      subjectType: auditSubjects[kind],
      subjectId,
      data,
      at,
    })
  }

  /** The transaction for a use case: what it records comes here, everything else goes to the database. */
  listening(tx: Transaction): Transaction {
    const auditEvent = {
      create: async ({ data }: { data: Prisma.AuditEventCreateManyInput }) => this.rows.push(data),
    }
    return new Proxy(tx, {
      get: (target, name) => (name === 'auditEvent' ? auditEvent : Reflect.get(target, name)),
    })
  }

  async write(tx: Transaction): Promise<void> {
    await tx.auditEvent.createMany({
      data: this.rows.map((row, index) => ({ ...row, id: idAt(new Date(row.at), index) })),
    })
  }
}

/** A UUID of version 7 for a moment; `count` orders what happened in one millisecond. */
function idAt(at: Date, count: number): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const order = (count % 4096).toString(16).padStart(3, '0')
  const random = randomBytes(8).toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-8${random.slice(0, 3)}-${random.slice(3, 15)}`
}
