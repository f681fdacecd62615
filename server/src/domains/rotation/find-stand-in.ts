import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { lockRotation } from './data.ts'

/**
 * Loads a stand-in inside the actor's scope, behind the lock of its organization's rotation.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function lockStandIn(tx: Transaction, actor: Actor, standInId: string) {
  const where = { id: standInId, organizationId: { in: scopesOf(actor) } }
  const found = await tx.dutyStandIn.findFirst({ where, select: { organizationId: true } })
  if (!found) throw new DomainError('NOT_FOUND')
  const scope = scopeOf(actor, found.organizationId)
  await lockRotation(tx, scope)
  // Read again behind the lock: somebody may just have revoked it.
  const row = await tx.dutyStandIn.findUniqueOrThrow({
    where: { id: standInId },
    include: { person: { select: { name: true } }, unit: { select: { shortName: true } } },
  })
  return {
    scope,
    id: row.id,
    organizationId: row.organizationId,
    name: row.person?.name ?? row.unit.shortName,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    revokedAt: row.revokedAt,
    holder: { personId: row.personId, unitId: row.unitId },
    standsFor: { personId: row.forPersonId, unitId: row.forUnitId },
  }
}
