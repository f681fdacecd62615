import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { standingOn } from './data.ts'

/** Who speaks for each of the units today, by unit. */
export async function contactsOf(
  tx: Transaction,
  organizationId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string[]>> {
  const contacts = await tx.unitContact.findMany({
    where: { organizationId, unitId: { in: [...unitIds] }, ...standingOn(civilDateOf(now)) },
    select: { unitId: true, personId: true },
  })
  const byUnit = new Map<string, string[]>()
  for (const { unitId, personId } of contacts) {
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), personId])
  }
  return byUnit
}

/** Whom messages to some units go to: each unit's contacts, and where it has none, its people in office. */
export async function peopleToTell(
  tx: Transaction,
  organizationId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const contacts = await contactsOf(tx, organizationId, unitIds, now)
  const others = await tx.organizationRole.findMany({
    where: {
      organizationId,
      role: { not: 'OBSERVER' },
      ...standingOn(civilDateOf(now)),
      person: { unitId: { in: unitIds.filter((id) => !contacts.has(id)) } },
    },
    select: { personId: true },
  })
  return [...new Set([...[...contacts.values()].flat(), ...others.map(({ personId }) => personId)])]
}
