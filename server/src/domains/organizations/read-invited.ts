import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { covers } from '@pilin/domain/organizations/roster'
import type { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf, dayOf, dayOrNull } from '../../kernel/day.ts'

/** Contacts with what decides about a login of theirs, and the last invitation of each. */
export async function readInvited(tx: Transaction, where: Prisma.UnitContactWhereInput, today: CivilDate) {
  const lasting = { OR: [{ untilDay: null }, { untilDay: { gte: columnOf(today) } }] }
  const rows = await tx.unitContact.findMany({
    where,
    include: {
      invitation: true,
      unit: { select: { name: true } },
      organization: { select: { name: true } },
      person: {
        select: {
          id: true,
          name: true,
          userId: true,
          suspendedAt: true,
          roles: { where: lasting, select: { organizationId: true, role: true } },
        },
      },
    },
  })
  return rows.map(({ person, fromDay, untilDay, ...contact }) => ({
    ...contact,
    name: person.name,
    personId: person.id,
    isCurrent: covers({ from: dayOf(fromDay), until: dayOrNull(untilDay) }, today),
    hasLogin: person.userId !== null,
    isSuspended: person.suspendedAt !== null,
    offices: person.roles,
  }))
}
