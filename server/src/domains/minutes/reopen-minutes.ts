import { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import type { UseCaseContext } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { reopenMinutesDocument } from '../meetings/store.ts'
import type { MinutesInScope } from './data.ts'
import { keepVersion } from './keep-version.ts'
import { appendWritten, lockLiveDocument } from './store.ts'
import { type Replacement, writeReplacements } from './write-replacements.ts'

type Context = Omit<UseCaseContext<unknown, MinutesInScope>, 'input'>

/**
 * Makes submitted minutes a draft again: the live document opens, the confirmations are withdrawn and that is
 * announced, and the accepted corrections that wait are written in, by whoever does this.
 */
export async function reopenMinutes(context: Context, reason: string) {
  const { tx, actor, thing, now, announce } = context
  const { meeting, minutes } = thing
  const place = { organizationId: meeting.organizationId, meetingId: meeting.id }
  const about = { actor, organizationId: meeting.organizationId, subjectId: minutes.id, now }
  const unitIds = minutes.confirmations.map(({ unitId }) => unitId)
  await tx.minutesConfirmation.updateMany({
    where: { minutesId: minutes.id, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  await tx.minutes.update({
    where: { id: minutes.id },
    data: {
      state: 'DRAFT',
      submittedAt: null,
      submittedById: null,
      content: Prisma.DbNull,
      contentHash: null,
    },
  })
  await keepVersion(tx, minutes, { kind: 'AUTOMATIC', by: actor, now })
  await reopenMinutesDocument(tx, minutes.documentId)
  await recordAudit(tx, { ...about, kind: 'minutes.returned', data: { reason, withdrawn: unitIds.length } })
  const written = await writeWaiting(context)
  if (written > 0) await recordAudit(tx, { ...about, kind: 'minutes.corrected', data: { count: written } })
  await announce({ type: 'minutes.returned', ...place, reason })
  await announce({ type: 'minutes.reopened', ...place, documentId: minutes.documentId })
  if (unitIds.length > 0) {
    await announce({ type: 'minutes.confirmations-withdrawn', ...place, unitIds, reason })
  }
  return { withdrawn: unitIds.length, written }
}

/** Accepted corrections that are not in the text yet. */
export function readWaitingCorrections(tx: Transaction, minutesId: string) {
  return tx.minutesComment.findMany({
    where: { minutesId, kind: 'CORRECTION', state: 'ACCEPTED', writtenAt: null },
    orderBy: { at: 'asc' },
  })
}

async function writeWaiting({ tx, actor, thing: { minutes }, now }: Context): Promise<number> {
  const waiting = await readWaitingCorrections(tx, minutes.id)
  if (waiting.length === 0) return 0
  const lastSeq = await lockLiveDocument(tx, minutes.documentId)
  const rows = await tx.liveUpdate.findMany({
    where: { documentId: minutes.documentId },
    orderBy: { seq: 'asc' },
    select: { bytes: true },
  })
  const replacements: Replacement[] = waiting.map(({ fragment, position, quote, proposed }) => ({
    fragment,
    position,
    quote,
    proposed: proposed ?? '',
  }))
  const change = writeReplacements(
    rows.map(({ bytes }) => bytes),
    replacements,
  )
  const { bytes, clientId: client } = change
  await appendWritten(tx, minutes.documentId, lastSeq, { bytes, client, author: actor.userId })
  await tx.minutesComment.updateMany({
    where: { id: { in: waiting.map(({ id }) => id) } },
    data: { writtenAt: now },
  })
  return waiting.length
}
