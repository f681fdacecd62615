import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf } from '../../kernel/day.ts'
import { standingOn } from './data.ts'

type NewPerson = { organizationId: string; unitId: string; name: string; office: string; from: CivilDate }

/**
 * A person of a unit by name, without a login when new, who holds an office in the organization from the day: whoever
 * has none becomes a member of it.
 */
export async function enterPerson(tx: Transaction, given: NewPerson): Promise<{ id: string; name: string }> {
  const { organizationId, unitId, name, office, from } = given
  const known = await tx.person.findFirst({ where: { unitId, name }, select: { id: true, name: true } })
  const person =
    known ?? (await tx.person.create({ data: { unitId, name, office }, select: { id: true, name: true } }))
  const held = await tx.organizationRole.count({
    where: { organizationId, personId: person.id, ...standingOn(from) },
  })
  const later = await tx.organizationRole.count({
    where: { organizationId, personId: person.id, fromDay: { gt: columnOf(from) } },
  })
  if (held === 0 && later === 0) {
    await tx.organizationRole.create({
      data: { organizationId, personId: person.id, role: 'MEMBER', fromDay: columnOf(from) },
    })
  }
  return person
}

/** Somebody by name becomes a contact of a unit that joins. */
export async function enterContact(tx: Transaction, given: NewPerson & { phone: string }): Promise<void> {
  const { organizationId, unitId, phone, from } = given
  const person = await enterPerson(tx, given)
  await tx.unitContact.create({
    data: { organizationId, unitId, personId: person.id, phone, fromDay: columnOf(from) },
  })
}

/**
 * A unit's membership ends with a day, and with it its contacts, its suspension and the offices of its people.
 * Returns the logins whose access may have changed.
 */
export async function endUnit(
  tx: Transaction,
  { organizationId, unitId, until }: { organizationId: string; unitId: string; until: CivilDate },
): Promise<string[]> {
  const last = columnOf(until)
  const lasting = { fromDay: { lte: last }, OR: [{ untilDay: null }, { untilDay: { gt: last } }] }
  const data = { untilDay: last }
  const roles = { organizationId, person: { unitId } }
  const people = await tx.person.findMany({
    where: { unitId, userId: { not: null }, roles: { some: { organizationId, ...lasting } } },
    select: { userId: true },
  })
  await tx.unitMembership.updateMany({ where: { organizationId, unitId, ...lasting }, data })
  await tx.unitContact.updateMany({ where: { organizationId, unitId, ...lasting }, data })
  await tx.unitContact.deleteMany({ where: { organizationId, unitId, fromDay: { gt: last } } })
  await tx.unitSuspension.updateMany({ where: { organizationId, unitId, ...lasting }, data })
  await tx.unitSuspension.deleteMany({ where: { organizationId, unitId, fromDay: { gt: last } } })
  await tx.organizationRole.updateMany({ where: { ...roles, ...lasting }, data })
  await tx.organizationRole.deleteMany({ where: { ...roles, fromDay: { gt: last } } })
  return people.flatMap(({ userId }) => userId ?? [])
}
