import { type ActionItemState, type ActionItemStep, stateAfter } from '@pilin/domain/follow-up/action-item'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'

export type ActionItemFacts = {
  organizationId: string
  personId: string
  assistantIds: readonly string[]
  state: ActionItemState
}

/** Who belongs to the organization sees what was decided and who does it. */
export function maySeeFollowUp(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** The responsible person, whoever assists, and the secretaries note what has been done. */
export function mayNoteProgress(actor: Actor, item: ActionItemFacts): Verdict {
  return allOf(
    takes(item, 'NOTED'),
    unless(isResponsible(actor, item) || assists(actor, item) || supervises(actor, item), 'NOT_RESPONSIBLE'),
  )
}

/** The responsible person, or a secretary, closes an item. */
export function mayCloseActionItem(actor: Actor, item: ActionItemFacts): Verdict {
  return allOf(
    takes(item, 'CLOSED'),
    unless(isResponsible(actor, item) || supervises(actor, item), 'NOT_RESPONSIBLE'),
  )
}

/** The responsible person, or a secretary for that person, asks for more time. */
export function mayAskExtension(actor: Actor, item: ActionItemFacts): Verdict {
  return allOf(
    takes(item, 'EXTENSION_ASKED'),
    unless(
      actor.personId !== null && (isResponsible(actor, item) || supervises(actor, item)),
      'NOT_RESPONSIBLE',
    ),
  )
}

/** A secretary decides on more time, but never on what they asked for themselves: that is another's to approve. */
export function mayDecideExtension(
  actor: Actor,
  item: ActionItemFacts & { extension: { askedById: string } | null },
): Verdict {
  return allOf(
    takes(item, 'EXTENDED'),
    unless(item.extension !== null, 'NO_EXTENSION_ASKED'),
    unless(supervises(actor, item) && actor.personId !== null, 'NOT_SECRETARY'),
    unless(item.extension?.askedById !== actor.personId, 'OWN_EXTENSION'),
  )
}

/** Secretaries take up again what was closed or revoked. */
export function mayReopenActionItem(actor: Actor, item: ActionItemFacts): Verdict {
  return allOf(takes(item, 'REOPENED'), unless(supervises(actor, item), 'NOT_SECRETARY'))
}

/** Secretaries give up what need not be done any more. */
export function mayRevokeActionItem(actor: Actor, item: ActionItemFacts): Verdict {
  return allOf(takes(item, 'REVOKED'), unless(supervises(actor, item), 'NOT_SECRETARY'))
}

/** The responsible person and the secretaries say who assists. */
export function maySetAssistants(actor: Actor, item: ActionItemFacts): Verdict {
  return allOf(
    takes(item, 'NOTED'),
    unless(isResponsible(actor, item) || supervises(actor, item), 'NOT_RESPONSIBLE'),
  )
}

/** Secretaries say when to look again at a resolution, and look. */
export function mayReviewResolution(actor: Actor, resolution: { organizationId: string }): Verdict {
  return unless(supervises(actor, resolution), 'NOT_SECRETARY')
}

/** Offices that see to it that things are done. */
export function supervises(actor: Actor, { organizationId }: { organizationId: string }): boolean {
  return holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT')
}

function isResponsible(actor: Actor, item: ActionItemFacts): boolean {
  return item.personId === actor.personId
}

function assists(actor: Actor, item: ActionItemFacts): boolean {
  return actor.personId !== null && item.assistantIds.includes(actor.personId)
}

function takes({ state }: ActionItemFacts, step: ActionItemStep): Verdict {
  if (stateAfter(state, step)) return 'allowed'
  if (step === 'REOPENED') return 'ACTION_UNFINISHED'
  return state === 'REVOKED' ? 'ACTION_REVOKED' : 'ACTION_CLOSED'
}
