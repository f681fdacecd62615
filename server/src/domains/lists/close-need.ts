import { closeNeedInput } from '@pilin/domain/lists/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockNeed, placeOf } from './data.ts'
import { mayChangeNeed } from './policy.ts'

/** Ends a need with a reason: what was asked for was done, or it is not pursued any more. */
export const closeNeed = useCase({
  input: closeNeedInput,
  async load(tx, actor, { needId }, now) {
    const need = await lockNeed(tx, actor, needId)
    return { ...need, ...(await placeOf(tx, actor, need.organizationId, now)) }
  },
  policy: mayChangeNeed,
  async run({ tx, actor, input: { outcome, reason }, thing: { organizationId, id, title }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    await tx.need.update({
      where: { id },
      data: { state: 'CLOSED', outcome, reason, endedAt: now, endedById: personId },
    })
    const data = { title, outcome, reason }
    await recordAudit(tx, { actor, organizationId, kind: 'need.closed', subjectId: id, data, now })
  },
})
