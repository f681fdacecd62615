import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { restoreVersionInput, versionKindLabels } from '@pilin/domain/minutes/versions'
import { MAX_DOCUMENT_BYTES } from '@pilin/live/protocol'
import type { Transaction } from '@pilin/prisma/database'
import * as Y from 'yjs'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMinutes } from './data.ts'
import { keepVersion } from './keep-version.ts'
import { mayRestoreVersion } from './policy.ts'
import { loadVersion } from './read-versions.ts'
import { restoringUpdate } from './restore-document.ts'
import { appendWritten, lockLiveDocument } from './store.ts'

/**
 * Puts the draft back to what a version says, as one more change in the update log under the restorer's name.
 * Nothing in the log is replaced, what others write at the same moment is merged, and what stood there before
 * is kept as an automatic version.
 */
export const restoreVersion = useCase({
  input: restoreVersionInput,
  async load(tx, actor, { versionId }) {
    const version = await loadVersion(tx, actor, versionId)
    return { version, ...(await lockMinutes(tx, actor, version.minutes.meetingId)) }
  },
  policy: (actor: Actor, thing) => mayRestoreVersion(actor, thing),
  async run({ tx, actor, thing: { version, meeting, minutes }, now, announce }) {
    const { organizationId } = meeting
    const { documentId } = minutes
    const lastSeq = await lockLiveDocument(tx, documentId)
    const present = await readState(tx, documentId)
    const update = restoringUpdate(present, version.state)
    if (!update) return { changed: false }
    if (present.byteLength + update.bytes.byteLength > MAX_DOCUMENT_BYTES)
      throw new DomainError('MINUTES_TOO_LARGE')
    await keepVersion(tx, minutes, { kind: 'AUTOMATIC', by: null, now })
    const seq = await appendWritten(tx, documentId, lastSeq, { ...update, author: actor.userId })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'minutes.version-restored',
      subjectId: minutes.id,
      data: { version: version.name || versionKindLabels[version.kind], at: formatDayAndClock(version.at) },
      now,
    })
    await announce({ type: 'minutes.appended', organizationId, meetingId: meeting.id, documentId, seq })
    return { changed: true }
  },
})

async function readState(tx: Transaction, documentId: string): Promise<Uint8Array> {
  const rows = await tx.liveUpdate.findMany({
    where: { documentId },
    orderBy: { seq: 'asc' },
    select: { bytes: true },
  })
  return Y.mergeUpdates(rows.map(({ bytes }) => bytes))
}
