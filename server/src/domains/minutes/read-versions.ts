import { versionTexts } from '@pilin/domain/minutes/versions'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'

/** A version that belongs to an organization of the actor's, with the text that it holds. */
export async function loadVersion(tx: Transaction, actor: Actor, versionId: string) {
  const version = await tx.minutesVersion.findFirst({
    where: { id: versionId, minutes: { organizationId: { in: scopesOf(actor) } } },
    include: { minutes: { select: { id: true, meetingId: true, documentId: true, organizationId: true } } },
  })
  if (!version) throw new DomainError('NOT_FOUND')
  return { ...version, texts: versionTexts.parse(version.texts) }
}

/** The versions of minutes, newest first, without their text. The caller has proved that the actor may see them. */
export async function listVersions(tx: Transaction, minutesId: string) {
  return tx.minutesVersion.findMany({
    where: { minutesId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, name: true, at: true, byName: true, contentHash: true },
  })
}
