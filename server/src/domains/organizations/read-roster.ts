import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { covers, growthOf, standingOn } from '@pilin/domain/organizations/roster'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { readContacts, readMemberships, readSuspensions } from './read-unit.ts'

/**
 * The member units of an organization on any day, past or future, each with what it was on that day, and how their
 * number grew. Whoever asks decides who sees the telephone numbers.
 */
export async function readRoster(tx: Transaction, scope: OrganizationScope, day: CivilDate) {
  const [memberships, suspensions, contacts] = await Promise.all([
    readMemberships(tx, scope),
    readSuspensions(tx, scope),
    readContacts(tx, scope),
  ])
  const units = memberships
    .filter((membership) => covers(membership, day))
    .map(({ unit, from, until }) => {
      const own = suspensions.filter(({ unitId }) => unitId === unit.id)
      return {
        ...unit,
        from,
        until,
        standing: standingOn({ memberships: [{ from, until }], suspensions: own }, day),
        suspension: own.find((each) => covers(each, day)) ?? null,
        contacts: contacts.filter((each) => each.unitId === unit.id && covers(each, day)),
      }
    })
  const current = new Set(units.map(({ id }) => id))
  const former = memberships.filter(
    ({ unitId, until }) => until !== null && until < day && !current.has(unitId),
  )
  return {
    units,
    /** Each unit once, as it left last. */
    former: [...new Map(former.map((each) => [each.unitId, each])).values()],
    growth: growthOf(memberships),
  }
}

export type Roster = Awaited<ReturnType<typeof readRoster>>
