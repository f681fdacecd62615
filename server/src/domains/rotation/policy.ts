import { type Actor, holds } from '../../kernel/actor.ts'
import { unless, type Verdict } from '../../kernel/verdict.ts'

/** Who belongs to the organization sees who is on duty. */
export function maySeeRotation(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** Secretaries and the secretariat plan the rotation. */
export function mayPlanRoster(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(
    holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    'NOT_SECRETARY',
  )
}
