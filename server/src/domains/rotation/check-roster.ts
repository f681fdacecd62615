import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Holder } from '@pilin/domain/rotation/roster'
import type { PlanRosterInput } from '@pilin/domain/rotation/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { memberUnitsOn, peopleOn } from '../organizations/data.ts'
import { rotationOf } from './data.ts'

/** What a roster must fit into. */
export type RosterPlan = Pick<PlanRosterInput, 'startsOn' | 'endsOn'> & { holders: readonly Holder[] }

/** The database refuses an overlap in any case; this says with what. */
export async function refuseOverlap(
  tx: Transaction,
  scope: OrganizationScope,
  plan: RosterPlan,
): Promise<void> {
  const { rosters } = await rotationOf(tx, scope)
  const other = rosters.find(
    ({ startsOn, endsOn }) =>
      (plan.endsOn === null || startsOn <= plan.endsOn) && (endsOn === null || plan.startsOn <= endsOn),
  )
  if (!other) return
  const span = `${formatFullDay(other.startsOn)}至${other.endsOn ? formatFullDay(other.endsOn) : '今后'}`
  throw new DomainError('ROSTER_OVERLAP', { span }, { startsOn: `与已有安排重叠：${span}。` })
}

/** Holders are member units on the first day, and people in office as secretaries of those units. */
export async function refuseStrangers(
  tx: Transaction,
  scope: OrganizationScope,
  plan: RosterPlan,
): Promise<void> {
  if ((await strangersAmong(tx, scope, plan)).length > 0) throw new DomainError('ROSTER_HOLDER')
}

/** The holders who are no member unit on the first day, or no secretary of theirs in office. */
export async function strangersAmong(
  tx: Transaction,
  scope: OrganizationScope,
  plan: Pick<RosterPlan, 'startsOn' | 'holders'>,
) {
  const [units, people] = await Promise.all([
    memberUnitsOn(tx, scope, plan.startsOn),
    peopleOn(tx, scope, plan.startsOn),
  ])
  return plan.holders.filter(({ unitId, personId }) => {
    const person = people.find(({ id }) => id === personId)
    const holds = personId === null || (person?.unitId === unitId && person.roles.includes('SECRETARY'))
    return !units.some(({ id }) => id === unitId) || !holds
  })
}
