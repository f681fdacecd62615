import type { Actor } from '../../kernel/actor.ts'
import { unless, type Verdict } from '../../kernel/verdict.ts'

/** Who belongs to an organization sees its units and people. */
export function maySeeOrganization(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** Administrators set organizations, people and logins up; they see no meetings by that. */
export function mayAdminister(actor: Actor): Verdict {
  return unless(actor.administrator, 'NOT_ADMINISTRATOR')
}
