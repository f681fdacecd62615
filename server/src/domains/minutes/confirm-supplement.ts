import { confirmSupplementInput } from '@pilin/domain/minutes/life-schemas'
import { missingConfirmations } from '@pilin/domain/minutes/lifecycle'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayConfirmSupplement } from './policy.ts'
import { lockSupplement } from './read-supplement.ts'

/** Confirms a supplement for the actor's unit; the last missing confirmation freezes it. */
export const confirmSupplement = useCase({
  input: confirmSupplementInput,
  load: (tx, actor, { supplementId }) => lockSupplement(tx, actor, supplementId),
  policy: mayConfirmSupplement,
  async run({ tx, actor, input, thing: { meeting, supplement, required }, now, announce }) {
    const { id: supplementId, contentHash, content } = supplement
    if (input.contentHash !== contentHash) throw new DomainError('SUPPLEMENT_CHANGED')
    const { unitId, personId, unitName } = actor
    if (!unitId || !personId) throw new DomainError('NOT_SECRETARY')
    await tx.supplementConfirmation.create({
      data: { supplementId, unitId, personId, remark: input.remark, contentHash, at: now },
    })
    const { organizationId, id: meetingId } = meeting
    const about = { actor, organizationId, subjectId: supplementId, now }
    const { title } = content
    await recordAudit(tx, { ...about, kind: 'supplement.confirmed', data: { title, unit: unitName } })
    if (missingConfirmations(required, [...supplement.confirmations, { unitId }]).length > 0) {
      await announce({ type: 'meeting.changed', organizationId, meetingId })
      return { frozen: false }
    }
    await tx.minutesSupplement.update({
      where: { id: supplementId },
      data: { state: 'FROZEN', frozenAt: now },
    })
    await recordAudit(tx, { ...about, kind: 'supplement.frozen', data: { title, hash: contentHash } })
    await announce({ type: 'supplement.frozen', organizationId, meetingId, supplementId })
    return { frozen: true }
  },
})
