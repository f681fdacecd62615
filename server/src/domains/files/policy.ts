import type { Actor } from '../../kernel/actor.ts'
import { unless, type Verdict } from '../../kernel/verdict.ts'

/** Who belongs to the organization reads what was uploaded in it. */
export function mayReadFile(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}
