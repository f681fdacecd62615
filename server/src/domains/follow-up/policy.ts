import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'

export type ActionItemFacts = { organizationId: string; personId: string; state: 'OPEN' | 'CLOSED' }

/** Who belongs to the organization sees what was decided and who does it. */
export function maySeeFollowUp(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** The responsible person, or a secretary, closes an open item. */
export function mayCloseActionItem(actor: Actor, item: ActionItemFacts): Verdict {
  const isSecretary = holds(actor, item.organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT')
  return allOf(
    unless(item.state === 'OPEN', 'ACTION_CLOSED'),
    unless(item.personId === actor.personId || isSecretary, 'NOT_RESPONSIBLE'),
  )
}
