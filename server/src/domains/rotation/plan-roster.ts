import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { type PlanRosterInput, planRosterInput } from '@pilin/domain/rotation/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { columnOf, columnOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { memberUnitsOn, peopleOn } from '../organizations/data.ts'
import { rostersOf } from './data.ts'
import { mayPlanRoster } from './policy.ts'

type Plan = Pick<PlanRosterInput, 'startsOn' | 'endsOn' | 'holders'>

/** Plans a roster: holders in order, a period, a start. It may not share a day with another roster. */
export const planRoster = useCase({
  input: planRosterInput,
  async load(tx, actor, { organizationId }) {
    const scope = scopeOf(actor, organizationId)
    // One plan at a time, so that the sentence about an overlap names the other roster.
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    return { organizationId: scope }
  },
  policy: mayPlanRoster,
  async run({ tx, actor, input, thing: { organizationId }, now }) {
    await refuseOverlap(tx, organizationId, input)
    await refuseStrangers(tx, organizationId, input)
    const roster = await tx.dutyRoster.create({
      data: {
        organizationId,
        period: input.period,
        startsOn: columnOf(input.startsOn),
        endsOn: columnOrNull(input.endsOn),
        holders: { create: input.holders.map((holder, position) => ({ position, ...holder })) },
      },
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'roster.planned',
      subjectId: roster.id,
      data: { startsOn: input.startsOn, endsOn: input.endsOn, period: input.period },
      now,
    })
    return { rosterId: roster.id }
  },
})

/** The database refuses an overlap in any case; this says with what. */
async function refuseOverlap(tx: Transaction, scope: OrganizationScope, plan: Plan): Promise<void> {
  const rosters = await rostersOf(tx, [scope])
  const other = rosters.find(
    ({ startsOn, endsOn }) =>
      (plan.endsOn === null || startsOn <= plan.endsOn) && (endsOn === null || plan.startsOn <= endsOn),
  )
  if (!other) return
  const span = `${formatFullDay(other.startsOn)}至${other.endsOn ? formatFullDay(other.endsOn) : '今后'}`
  throw new DomainError('ROSTER_OVERLAP', { span }, { startsOn: `与已有安排重叠：${span}。` })
}

/** Holders are member units on the first day, and people in office as secretaries of those units. */
async function refuseStrangers(tx: Transaction, scope: OrganizationScope, plan: Plan): Promise<void> {
  const [units, people] = await Promise.all([
    memberUnitsOn(tx, scope, plan.startsOn),
    peopleOn(tx, scope, plan.startsOn),
  ])
  for (const { unitId, personId } of plan.holders) {
    const person = people.find(({ id }) => id === personId)
    const holds = personId === null || (person?.unitId === unitId && person.roles.includes('SECRETARY'))
    if (!units.some(({ id }) => id === unitId) || !holds) throw new DomainError('ROSTER_HOLDER')
  }
}
