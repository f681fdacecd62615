import { reopenActionItemInput } from '@pilin/domain/follow-up/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayReopenActionItem } from './policy.ts'
import { lockActionItem, takeStep } from './store.ts'

/** Takes up again, for a reason, what was closed or revoked. */
export const reopenActionItem = useCase({
  input: reopenActionItemInput,
  load: (tx, actor, { actionItemId }) => lockActionItem(tx, actor, actionItemId),
  policy: mayReopenActionItem,
  async run({ tx, actor, input, thing: item, now, announce }) {
    await takeStep(tx, actor, item, { step: 'REOPENED', text: input.reason }, now)
    const { organizationId, meetingId } = item
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'action-item.reopened',
      subjectId: item.id,
      data: { text: item.text, reason: input.reason },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
