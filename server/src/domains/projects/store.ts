import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { recordAudit } from '../audit/record-audit.ts'

/** @throws DomainError SERVICE_PROJECT_TAKEN when another project of the list has the name; the list is locked */
export async function checkName(
  tx: Transaction,
  listId: string,
  name: string,
  ownId?: string,
): Promise<void> {
  const other = await tx.project.findUnique({ where: { listId_name: { listId, name } } })
  if (other && other.id !== ownId) throw new DomainError('SERVICE_PROJECT_TAKEN', { name })
}

type NewList = { actor: Actor; organizationId: string; year: number; now: Date }

/** Begins the list of a year; the organization is locked and has none. Returns its id. */
export async function beginList(tx: Transaction, { actor, now, ...list }: NewList): Promise<string> {
  const { organizationId, year } = list
  const { id } = await tx.serviceList.create({ data: { ...list, createdAt: now }, select: { id: true } })
  const about = { actor, organizationId, subjectId: id, now }
  await recordAudit(tx, { ...about, kind: 'service-list.created', data: { year } })
  return id
}

/** The units of a project as its rows: one responsible, each other one once. */
export function unitRows(responsibleId: string, assistantIds: readonly string[]) {
  return [
    { unitId: responsibleId, role: 'RESPONSIBLE' as const },
    ...[...new Set(assistantIds)].map((unitId) => ({ unitId, role: 'ASSISTING' as const })),
  ]
}
