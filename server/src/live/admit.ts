import type { Admission } from '@pilin/live/live-session'
import { refused } from '@pilin/live/protocol'
import type { Database } from '@pilin/prisma/database'
import { loadMinutesOfDocument } from '../domains/minutes/data.ts'
import { mayReadMinutes, mayWriteMinutes } from '../domains/minutes/policy.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/domain-error.ts'
import { enforce, isAllowed } from '../kernel/verdict.ts'
import { readPermit } from './permit.ts'
import { stampOf } from './stamp.ts'

/** Whose socket it is, and the actor behind it now. */
type Asking = { userId: string; actorNow: () => Promise<Actor> }

/** What somebody may do to the minutes behind a live document, at this moment. Foreign and missing look alike. */
export async function admitToMinutes(
  { prisma, pool }: Database,
  { userId, actorNow }: Asking,
  documentId: string,
): Promise<Admission> {
  try {
    const permit = await readPermit(pool, userId, documentId)
    const actor = await actorNow()
    const meeting = await loadMinutesOfDocument(prisma, actor, documentId)
    enforce(mayReadMinutes(actor, meeting))
    if (meeting.minutes?.state !== 'DRAFT' || meeting.state === 'CANCELLED') return refused('closed')
    const access = isAllowed(mayWriteMinutes(actor, meeting)) ? 'write' : 'read'
    return { ok: true, author: actor.userId, access, user: stampOf(actor), permit: permit ?? '' }
  } catch (error) {
    if (error instanceof DomainError) return refused('not-found')
    throw error
  }
}
