import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { covers } from '@pilin/domain/organizations/roster'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'

/** A unit that is, was or will be a member of an organization of the actor's, with all that is dated about it. */
export type UnitInScope = Awaited<ReturnType<typeof readUnit>>

/**
 * Loads a unit inside the actor's scope, with its memberships, suspensions and contacts in the organization.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function readUnit(
  tx: Transaction,
  actor: Actor,
  { organizationId, unitId }: { organizationId: string; unitId: string },
  now: Date,
) {
  const scope = scopeOf(actor, organizationId)
  const today = civilDateOf(now)
  const dated = { where: { organizationId: scope }, orderBy: { fromDay: 'asc' } } as const
  const unit = await tx.unit.findFirst({
    where: { id: unitId, memberships: { some: { organizationId: scope } } },
    include: {
      memberships: dated,
      suspensions: dated,
      contacts: { ...dated, include: { person: { select: { id: true, name: true, office: true } } } },
    },
  })
  if (!unit) throw new DomainError('NOT_FOUND')
  const contacts = unit.contacts.map(spanned)
  return {
    ...unit,
    scope,
    organizationId,
    memberships: unit.memberships.map(spanned),
    suspensions: unit.suspensions.map(spanned),
    contacts,
    contactIds: contacts.filter((each) => covers(each, today)).map(({ personId }) => personId),
  }
}

/** The same with the unit's row locked until the transaction ends. */
export async function lockUnit(
  tx: Transaction,
  actor: Actor,
  input: { organizationId: string; unitId: string },
  now: Date,
): Promise<UnitInScope> {
  const scope = scopeOf(actor, input.organizationId)
  await tx.$queryRaw`select id from unit where id = ${input.unitId}::uuid
    and exists (select from unit_membership m where m.unit_id = unit.id and m.organization_id = ${scope}::uuid)
    for no key update`
  return readUnit(tx, actor, input, now)
}

/** A unit and one of its contacts, locked. */
export async function lockContact(tx: Transaction, actor: Actor, contactId: string, now: Date) {
  const found = await tx.unitContact.findFirst({
    where: { id: contactId, organizationId: { in: [...actor.roles.keys()] } },
    select: { organizationId: true, unitId: true },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  const unit = await lockUnit(tx, actor, found, now)
  const contact = unit.contacts.find(({ id }) => id === contactId)
  if (!contact) throw new DomainError('NOT_FOUND')
  return { ...unit, contact }
}

/** The row with its days as civil days. */
function spanned<Row extends { fromDay: Date; untilDay: Date | null }>({ fromDay, untilDay, ...row }: Row) {
  return { ...row, from: dayOf(fromDay), until: dayOrNull(untilDay) }
}

/** Every membership of the organization, past ones too. */
export async function readMemberships(tx: Transaction, scope: OrganizationScope) {
  const rows = await tx.unitMembership.findMany({
    where: { organizationId: scope },
    orderBy: [{ position: 'asc' }, { fromDay: 'asc' }, { id: 'asc' }],
    include: { unit: true },
  })
  return rows.map(spanned)
}

/** Every suspension of the organization, past ones too. */
export async function readSuspensions(tx: Transaction, scope: OrganizationScope) {
  return (await tx.unitSuspension.findMany({ where: { organizationId: scope } })).map(spanned)
}

/** Every contact of the organization's units, past ones too. */
export async function readContacts(tx: Transaction, scope: OrganizationScope) {
  const rows = await tx.unitContact.findMany({
    where: { organizationId: scope },
    orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
    include: { person: { select: { id: true, name: true, office: true } } },
  })
  return rows.map(spanned)
}
