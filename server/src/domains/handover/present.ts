import { itemKey } from '@pilin/domain/handover/checklist'
import { type HandoverSide, handoverSide } from '@pilin/domain/handover/schemas'
import type { Actor } from '../../kernel/actor.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import type { OpenHandover, OpenSide } from './data.ts'
import { hashOf } from './freeze-content.ts'
import { maySignHandover } from './policy.ts'

/** A handover that still needs a signature, and the sides that the actor may sign. */
export function presentOpen(handover: OpenHandover, actor: Actor) {
  const { endsOn, outgoing, incoming, items, notes } = handover
  return {
    endsOn,
    outgoing: presentSide(outgoing),
    incoming: presentSide(incoming),
    items: items.map((item) => ({ ...item, key: itemKey(item), note: notes[itemKey(item)] ?? '' })),
    checklistHash: hashOf(items),
    maySign: sidesToSign(handover, actor),
  }
}

/** The sides that the actor may sign at the moment. */
export function sidesToSign(handover: OpenHandover, actor: Actor): HandoverSide[] {
  return handoverSide.options.filter((side) => isAllowed(maySignHandover(actor, handover, side)))
}

function presentSide({ name, unitName, signature }: OpenSide) {
  return { name, unitName, signature }
}
