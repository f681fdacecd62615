import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { HandDuty } from '@pilin/domain/coverage/hand-duties'
import { nextNudgeOn } from '@pilin/domain/coverage/matrix'
import type { Standing } from '@pilin/domain/organizations/suspension'
import { hasPart } from '@pilin/domain/organizations/suspension'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { mayKeepUnits, maySeeOrganization } from '../organizations/policy.ts'

/** Who takes part and who is silent is the secretariat's to see, of all units at once. */
export function maySeeCoverage(actor: Actor, place: { organizationId: string }): Verdict {
  return allOf(maySeeOrganization(actor, place), mayKeepUnits(actor, place))
}

/** A unit's people see what is counted of their own unit. */
export function maySeeUnitCoverage(actor: Actor, unit: { organizationId: string; unitId: string }): Verdict {
  if (actor.unitId === unit.unitId) return maySeeOrganization(actor, unit)
  return maySeeCoverage(actor, unit)
}

/** What a policy about a nudge looks at: what the unit is today, who hears of it, and the last one. */
export type NudgeFacts = {
  organizationId: string
  standing: Standing
  contactIds: readonly string[]
  nudgedOn: CivilDate | null
  today: CivilDate
}

/** The secretariat nudges a unit that is counted today and has a contact, once within seven days. */
export function mayNudge(actor: Actor, unit: NudgeFacts): Verdict {
  return allOf(
    maySeeCoverage(actor, unit),
    unless(hasPart(unit.standing, 'COVERAGE'), 'NUDGE_NOT_COUNTED'),
    unless(unit.contactIds.length > 0, 'NUDGE_NO_CONTACT'),
    isNotTooSoon(unit),
  )
}

function isNotTooSoon({ nudgedOn, today }: Pick<NudgeFacts, 'nudgedOn' | 'today'>): Verdict {
  if (nudgedOn === null) return 'allowed'
  const next = nextNudgeOn(nudgedOn)
  const detail = { on: formatFullDay(nudgedOn), next: formatFullDay(next) }
  return unless(next <= today, 'NUDGED_THIS_WEEK', detail)
}

/** The report names every unit, so it is the secretariat's. */
export function maySeeReport(actor: Actor, place: { organizationId: string }): Verdict {
  return maySeeCoverage(actor, place)
}

/** The desk is where the secretariat begins its day. */
export function maySeeDesk(actor: Actor, place: { organizationId: string }): Verdict {
  return maySeeCoverage(actor, place)
}

/** What every term owes is the secretariat's to write. */
export function mayKeepDuties(actor: Actor, place: { organizationId: string }): Verdict {
  return mayKeepUnits(actor, place)
}

/** What a policy about a term's duties looks at: who has the chair in it. */
export type TermFacts = { organizationId: string; unitIds: readonly string[] }

/** The chair unit's people and the secretariat tick a term's duties and add to them. */
export function mayDoDuties(actor: Actor, { organizationId, unitIds }: TermFacts): Verdict {
  const hasChair = actor.unitId !== null && unitIds.includes(actor.unitId)
  if (hasChair) return maySeeOrganization(actor, { organizationId })
  return mayKeepDuties(actor, { organizationId })
}

/** What was struck out is neither ticked nor struck out again. */
export function mayMarkDuty(actor: Actor, term: TermFacts & { duty: Pick<HandDuty, 'struck'> }): Verdict {
  return allOf(mayDoDuties(actor, term), unless(term.duty.struck === null, 'DUTY_STRUCK'))
}

/** The secretariat strikes out what is not done. */
export function mayStrikeDuty(
  actor: Actor,
  term: TermFacts & { duty: Pick<HandDuty, 'struck' | 'done'> },
): Verdict {
  return allOf(
    mayKeepDuties(actor, term),
    unless(term.duty.struck === null, 'DUTY_STRUCK'),
    unless(term.duty.done === null, 'DUTY_DONE'),
  )
}
