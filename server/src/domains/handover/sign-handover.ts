import { signHandoverInput } from '@pilin/domain/handover/schemas'
import { type Actor, scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRotation } from '../rotation/data.ts'
import { type OpenHandover, type OpenSide, openHandovers } from './data.ts'
import { freezeContent, hashOf } from './freeze-content.ts'
import { maySignHandover } from './policy.ts'
import { keepSignature } from './store.ts'

/**
 * Signs one side of a handover, in either order. The signer has read the checklist as it is now; with the second
 * signature it is frozen for good.
 */
export const signHandover = useCase({
  input: signHandoverInput,
  async load(tx, actor, { organizationId, endsOn }, now) {
    const scope = scopeOf(actor, organizationId)
    // Of two signatures at once the second sees the first, and the holders stay who they are.
    await lockRotation(tx, scope)
    const open = await openHandovers(tx, scope, now)
    return { organizationId: scope, handover: open.find((each) => each.endsOn === endsOn) }
  },
  policy: (actor, { handover }, { side }) => maySignHandover(actor, handover, side),
  async run({ tx, actor, input, thing: { organizationId, handover }, now }) {
    if (!handover) throw new DomainError('HANDOVER_NOT_OPEN')
    if (hashOf(handover.items) !== input.checklistHash) throw new DomainError('HANDOVER_CHANGED')
    const { side, endsOn } = input
    const signed = withSignature(handover, actor, input, now)
    const isComplete = signed.outgoing.signature !== null && signed.incoming.signature !== null
    const content = isComplete ? freezeContent(signed) : null
    const frozen = content && { content, contentHash: hashOf(content) }
    const handoverId = await keepSignature(tx, { ...signed, endsOn: columnOf(endsOn) }, side, frozen)
    const about = { actor, organizationId, subjectId: handoverId, now }
    await recordAudit(tx, { ...about, kind: 'handover.signed', data: { endsOn, side } })
    if (frozen) {
      const data = { endsOn, hash: frozen.contentHash }
      await recordAudit(tx, { ...about, kind: 'handover.completed', data })
    }
    return { handoverId, isComplete }
  },
})

type Signing = Pick<ReturnType<typeof signHandoverInput.parse>, 'side' | 'remark' | 'notes'>

function withSignature(handover: OpenHandover, actor: Actor, input: Signing, now: Date): OpenHandover {
  const sign = (side: OpenSide): OpenSide => ({
    ...side,
    signerId: actor.personId,
    signature: { name: actor.name, at: now, remark: input.remark },
  })
  if (input.side === 'INCOMING') return { ...handover, incoming: sign(handover.incoming) }
  return { ...handover, outgoing: sign(handover.outgoing), notes: input.notes }
}
