import { noteActivityInput } from '@pilin/domain/activities/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { prepareFiles } from '../files/prepare-files.ts'
import { keepFiles } from '../files/store.ts'
import { loadActivity, lockActivity } from './data.ts'
import { mayNoteActivity } from './policy.ts'

/** Says what an activity was like, with photos and what it cost. */
export const noteActivity = useCase({
  input: noteActivityInput,
  async load(tx, actor, { activityId, attachments }, now) {
    await loadActivity(tx, actor, activityId)
    // Before anything is locked: drawing photos anew takes its time.
    const files = await prepareFiles(attachments)
    return { ...(await lockActivity(tx, actor, activityId, now)), files }
  },
  policy: (actor, activity, _input, now) => mayNoteActivity(actor, activity, now),
  async run({ tx, actor, input, thing: { organizationId, title, files }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_ACTIVITY_HOST')
    const { activityId, text, cost } = input
    const note = { organizationId, activityId, text, cost, personId, at: now }
    const { id: noteId } = await tx.activityNote.create({ data: note, select: { id: true } })
    const fileIds = await keepFiles(tx, { organizationId, uploadedById: personId, now }, files)
    await tx.activityFile.createMany({
      data: fileIds.map((fileId, position) => ({ organizationId, noteId, fileId, position })),
    })
    const about = { actor, organizationId, subjectId: activityId, now }
    await recordAudit(tx, { ...about, kind: 'activity.noted', data: { title, files: files.length } })
  },
})
