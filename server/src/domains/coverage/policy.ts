import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
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
