import { isBlank } from '@pilin/domain/minutes/content'
import type { VersionKind, VersionTexts } from '@pilin/domain/minutes/versions'
import type { Transaction } from '@pilin/prisma/database'
import * as Y from 'yjs'
import { type MinutesSection, readDraft } from './data.ts'
import { hashOf } from './write-out.ts'

type VersionedMinutes = { id: string; meetingId: string; documentId: string }

/** Who and when; `by` is null for what is kept by itself. `name` only for NAMED. */
export type VersionMark = {
  kind: VersionKind
  by: { personId: string | null; name: string } | null
  now: Date
  name?: string
}

/**
 * Keeps the text of minutes as it stands in the update log. An automatic version that would only repeat the
 * newest one is not kept. Runs in the transaction of the step that it belongs to.
 */
export async function keepVersion(
  tx: Transaction,
  { id: minutesId, meetingId, documentId }: VersionedMinutes,
  { kind, by, now, name = '' }: VersionMark,
): Promise<{ versionId: string } | null> {
  const { sections, updates } = await readDraft(tx, meetingId, documentId)
  const texts = versionTextsOf(sections)
  const contentHash = hashOf(texts)
  if (kind === 'AUTOMATIC' && contentHash === (await newestHash(tx, minutesId))) return null
  const { id: versionId } = await tx.minutesVersion.create({
    data: {
      minutesId,
      kind,
      name,
      at: now,
      byId: by?.personId ?? null,
      byName: by?.name ?? '',
      state: new Uint8Array(stateOf(updates)),
      texts,
      contentHash,
    },
    select: { id: true },
  })
  return { versionId }
}

/** Every text in which something is written, in the order of the record. */
export function versionTextsOf(sections: readonly MinutesSection[]): VersionTexts {
  return sections
    .flatMap(({ fragment, title, content, parts }) => [
      { fragment, title, part: null, content },
      ...parts.map((each) => ({ fragment: each.fragment, title, part: each.part, content: each.content })),
    ])
    .filter(({ content }) => !isBlank(content))
}

async function newestHash(tx: Transaction, minutesId: string): Promise<string | undefined> {
  const newest = await tx.minutesVersion.findFirst({
    where: { minutesId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { contentHash: true },
  })
  return newest?.contentHash
}

/** The whole document as one update, without what was deleted. */
function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates([...updates]))
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
