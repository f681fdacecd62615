import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { peopleOn } from '../organizations/data.ts'

/** Who may stand in for a holder on a day: everybody in office, but for observers and probationary members. */
export async function standInCandidates(tx: Transaction, scope: OrganizationScope, day: CivilDate) {
  const people = await peopleOn(tx, scope, day)
  return people.filter(
    ({ roles, probationary }) => !probationary && roles.some((role) => role !== 'OBSERVER'),
  )
}
