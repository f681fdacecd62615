import type { Actor } from '../../kernel/actor.ts'
import type { Verdict } from '../../kernel/verdict.ts'
import { mayKeepUnits } from '../organizations/policy.ts'

/** What strangers may see of an organization is the secretariat's to decide, in a branch the secretaries'. */
export function mayKeepPublicPage(actor: Actor, place: { organizationId: string }): Verdict {
  return mayKeepUnits(actor, place)
}
