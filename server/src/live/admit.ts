import type { Admission } from '@pilin/live/live-session'
import { refused } from '@pilin/live/protocol'
import type { PrismaClient } from '@pilin/prisma/client'
import { loadMinutesOfDocument } from '../domains/minutes/data.ts'
import { mayReadMinutes, mayWriteMinutes } from '../domains/minutes/policy.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/domain-error.ts'
import { enforce, isAllowed } from '../kernel/verdict.ts'
import { stampOf } from './stamp.ts'

/** What somebody may do to the minutes behind a live document, at this moment. Foreign and missing look alike. */
export async function admitToMinutes(
  prisma: PrismaClient,
  actorNow: () => Promise<Actor>,
  documentId: string,
): Promise<Admission> {
  try {
    const actor = await actorNow()
    const meeting = await loadMinutesOfDocument(prisma, actor, documentId)
    enforce(mayReadMinutes(actor, meeting))
    if (meeting.minutes?.state !== 'DRAFT' || meeting.state === 'CANCELLED') return refused('closed')
    const access = isAllowed(mayWriteMinutes(actor, meeting)) ? 'write' : 'read'
    return { ok: true, author: actor.userId, access, user: stampOf(actor) }
  } catch (error) {
    if (error instanceof DomainError) return refused('not-found')
    throw error
  }
}
