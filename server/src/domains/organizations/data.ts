import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor, OrganizationScope } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { enforce } from '../../kernel/verdict.ts'
import { mayAdminister } from './policy.ts'

/** Rows whose span covers the day, both ends included. */
export function standingOn(day: CivilDate) {
  const column = columnOf(day)
  return { fromDay: { lte: column }, OR: [{ untilDay: null }, { untilDay: { gte: column } }] }
}

/** The member units of an organization on a day, in their listed order. */
export async function memberUnitsOn(tx: Transaction, scope: OrganizationScope, day: CivilDate) {
  const memberships = await tx.unitMembership.findMany({
    where: { organizationId: scope, ...standingOn(day) },
    orderBy: [{ position: 'asc' }, { fromDay: 'asc' }],
    select: { unit: true, fromDay: true, untilDay: true },
  })
  return memberships.map(({ unit, ...span }) => ({ ...unit, ...span }))
}

/** The units that are suspended on a day: members still, but neither due nor counted. */
export async function suspendedUnitsOn(
  tx: Transaction,
  scope: OrganizationScope,
  day: CivilDate,
): Promise<ReadonlySet<string>> {
  const suspensions = await tx.unitSuspension.findMany({
    where: { organizationId: scope, ...standingOn(day) },
    select: { unitId: true },
  })
  return new Set(suspensions.map(({ unitId }) => unitId))
}

/** The people who hold an office in the organization on a day, with their unit and offices. */
export async function peopleOn(tx: Transaction, scope: OrganizationScope, day: CivilDate) {
  const roles = await tx.organizationRole.findMany({
    where: { organizationId: scope, ...standingOn(day), person: { suspendedAt: null } },
    orderBy: { person: { name: 'asc' } },
    select: {
      role: true,
      person: {
        select: { id: true, name: true, office: true, probationary: true, unitId: true, unit: true },
      },
    },
  })
  const people = new Map<
    string,
    (typeof roles)[number]['person'] & { roles: (typeof roles)[number]['role'][] }
  >()
  for (const { role, person } of roles) {
    const known = people.get(person.id)
    if (known) known.roles.push(role)
    else people.set(person.id, { ...person, roles: [role] })
  }
  return [...people.values()]
}

/** The organizations themselves, in order of founding. */
export async function organizationsOf(tx: Transaction, scopes: OrganizationScope[]) {
  return tx.organization.findMany({ where: { id: { in: scopes } }, orderBy: { foundedOn: 'asc' } })
}

/**
 * An organization by id, locked, for an administrator, who belongs to none of them. Others are refused before
 * anything is looked for, so that they do not learn whether it exists.
 * @throws DomainError NOT_ADMINISTRATOR or NOT_FOUND
 */
export async function lockOrganization(tx: Transaction, actor: Actor, organizationId: string) {
  enforce(mayAdminister(actor))
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  const organization = await tx.organization.findUnique({ where: { id: organizationId } })
  if (!organization) throw new DomainError('NOT_FOUND')
  return organization
}
