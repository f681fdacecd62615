import { type Actor, holds } from '../../kernel/actor.ts'
import { unless, type Verdict } from '../../kernel/verdict.ts'

/** Who belongs to the organization reads its projects. */
export function maySeeProjects(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** Secretaries and the secretariat keep the projects: their words, what belongs to them, and their end. */
export function mayKeepProjects(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(
    holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    'NOT_SECRETARY',
  )
}
