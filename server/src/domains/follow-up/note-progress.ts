import { noteProgressInput } from '@pilin/domain/follow-up/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayNoteProgress } from './policy.ts'
import { lockActionItem, takeStep } from './store.ts'

/** Notes what has been done so far; the first note starts the item. */
export const noteProgress = useCase({
  input: noteProgressInput,
  load: (tx, actor, { actionItemId }) => lockActionItem(tx, actor, actionItemId),
  policy: mayNoteProgress,
  async run({ tx, actor, input, thing: item, now, announce }) {
    await takeStep(tx, actor, item, { step: 'NOTED', text: input.note }, now)
    const { organizationId, meetingId } = item
    const data = { text: item.text }
    await recordAudit(tx, { actor, organizationId, kind: 'action-item.noted', subjectId: item.id, data, now })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
