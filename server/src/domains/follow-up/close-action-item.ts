import { closeActionItemInput } from '@pilin/domain/follow-up/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayCloseActionItem } from './policy.ts'
import { lapseExtension, lockWithFiles, takeStep } from './store.ts'

/** Closes an action item with a note on what came of it. */
export const closeActionItem = useCase({
  input: closeActionItemInput,
  load: lockWithFiles,
  policy: mayCloseActionItem,
  async run({ tx, actor, input, thing: { files, ...item }, now, announce }) {
    await takeStep(tx, actor, item, { step: 'CLOSED', text: input.note, files }, now)
    await lapseExtension(tx, item)
    const { organizationId, meetingId } = item
    const data = { text: item.text, files: files.length }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'action-item.closed',
      subjectId: item.id,
      data,
      now,
    })
    await announce({ type: 'action-item.closed', organizationId, meetingId, actionItemId: item.id })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
