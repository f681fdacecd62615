import { revokeActionItemInput } from '@pilin/domain/follow-up/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayRevokeActionItem } from './policy.ts'
import { lapseExtension, lockActionItem, takeStep } from './store.ts'

/** Gives up, for a reason, what need not be done any more. */
export const revokeActionItem = useCase({
  input: revokeActionItemInput,
  load: (tx, actor, { actionItemId }) => lockActionItem(tx, actor, actionItemId),
  policy: mayRevokeActionItem,
  async run({ tx, actor, input, thing: item, now, announce }) {
    await takeStep(tx, actor, item, { step: 'REVOKED', text: input.reason }, now)
    await lapseExtension(tx, item)
    const { organizationId, meetingId } = item
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'action-item.revoked',
      subjectId: item.id,
      data: { text: item.text, reason: input.reason },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
