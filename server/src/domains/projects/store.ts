import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'

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

/** The units of a project as its rows: one responsible, each other one once. */
export function unitRows(responsibleId: string, assistantIds: readonly string[]) {
  return [
    { unitId: responsibleId, role: 'RESPONSIBLE' as const },
    ...[...new Set(assistantIds)].map((unitId) => ({ unitId, role: 'ASSISTING' as const })),
  ]
}
