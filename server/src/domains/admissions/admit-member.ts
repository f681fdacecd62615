import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { covers } from '@pilin/domain/organizations/roster'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { readMemberships } from '../organizations/read-unit.ts'
import { enterContact } from '../organizations/store.ts'
import type { ApplicationInScope } from './data.ts'

/**
 * The unit of an application becomes a member from a day, with its contact. One that was a member before comes back
 * as the same unit. The caller holds the organization's lock.
 * @throws DomainError UNIT_ALREADY_MEMBER
 */
export async function admitMember(
  tx: Transaction,
  application: ApplicationInScope,
  onDay: CivilDate,
): Promise<string> {
  const { organizationId, scope, name, shortName, province, city, district, town, address } = application
  const memberships = await readMemberships(tx, scope)
  const own = memberships.filter(({ unit }) => unit.name === name)
  if (own.some((each) => covers(each, onDay) || each.from > onDay)) {
    throw new DomainError('UNIT_ALREADY_MEMBER', { name })
  }
  const data = { name, shortName, province, city, district, town, address, kind: application.unitKind }
  const known = own[0]?.unitId
  const { id: unitId } = known
    ? await tx.unit.update({ where: { id: known }, data })
    : await tx.unit.create({ data })
  const position = Math.max(-1, ...memberships.map((each) => each.position)) + 1
  await tx.unitMembership.create({
    data: { organizationId, unitId, position, fromDay: columnOf(onDay) },
  })
  if (application.contactName !== '') {
    await enterContact(tx, {
      organizationId,
      unitId,
      name: application.contactName,
      office: application.contactOffice,
      phone: application.contactPhone,
      from: onDay,
    })
  }
  return unitId
}
