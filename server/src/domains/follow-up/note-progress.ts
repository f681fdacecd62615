import { noteProgressInput } from '@pilin/domain/follow-up/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayNoteProgress } from './policy.ts'
import { lockWithFiles, takeStep } from './store.ts'

/** Notes what has been done so far; the first note starts the item. */
export const noteProgress = useCase({
  input: noteProgressInput,
  load: lockWithFiles,
  policy: mayNoteProgress,
  async run({ tx, actor, input, thing: { files, ...item }, now, announce }) {
    await takeStep(tx, actor, item, { step: 'NOTED', text: input.note, files }, now)
    const { organizationId, meetingId } = item
    const data = { text: item.text, files: files.length }
    await recordAudit(tx, { actor, organizationId, kind: 'action-item.noted', subjectId: item.id, data, now })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
