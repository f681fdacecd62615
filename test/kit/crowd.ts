import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import type { Database } from '@pilin/prisma/database'
import { insertMeeting } from '@pilin/server/domains/meetings/plan-meeting'
import { scopeOf } from '@pilin/server/kernel/actor'
import { columnOf } from '@pilin/server/kernel/day'
import { reactions } from '@pilin/server/reactions'
import { testSecret } from './app-process.ts'
import { type BuiltBranch, buildBranch } from './builders.ts'

/** Somebody who may write, signed in. */
export type Writer = { personId: string; userId: string; sessionId: string; cookie: string }

/** A branch with many meetings whose minutes are drafts, and many people who may write all of them. */
export type Crowd = { branch: BuiltBranch; writers: Writer[]; meetings: { id: string; documentId: string }[] }

export async function buildCrowd(
  database: Database,
  { writers, documents }: { writers: number; documents: number },
): Promise<Crowd> {
  const branch = await buildBranch({ database, clock: () => new Date(), reactions })
  // First the meetings: everybody who is there already is invited to each of them.
  const meetings = await planMeetings(database, branch, documents)
  return { branch, meetings, writers: await addWriters(database, branch, writers) }
}

/** More meetings that have begun half an hour ago. */
export function planMeetings(database: Database, branch: BuiltBranch, count: number) {
  const scope = scopeOf(branch.south.secretary.actor, branch.organizationId)
  const startsAt = new Date(Date.now() - 30 * 60_000)
  const endsAt = new Date(Date.now() + 90 * 60_000)
  return database.prisma.$transaction(
    async (tx) => {
      const made: { id: string; documentId: string }[] = []
      for (let index = 0; index < count; index++) {
        const meeting = { title: `工作会商${index}`, place: '山塘老街议事厅', startsAt, endsAt }
        made.push(await insertMeeting(tx, scope, { kind: 'CONSULTATION', ...meeting }))
      }
      return made
    },
    { timeout: 60_000 },
  )
}

/** More secretaries of the south village, each with a session. */
export async function addWriters(
  { prisma }: Database,
  branch: BuiltBranch,
  count: number,
): Promise<Writer[]> {
  const made = Array.from({ length: count }, () => {
    const token = randomBytes(24).toString('base64url')
    const signature = createHmac('sha256', testSecret).update(token).digest('base64')
    const cookie = `pilin.session_token=${encodeURIComponent(`${token}.${signature}`)}`
    return {
      personId: randomUUID(),
      userId: `writer-${randomUUID()}`,
      sessionId: randomUUID(),
      cookie,
      token,
    }
  })
  await prisma.user.createMany({
    data: made.map(({ userId }) => ({
      id: userId,
      name: '书记',
      email: `${userId}@accounts.invalid`,
      username: userId,
    })),
  })
  await prisma.person.createMany({
    data: made.map(({ personId, userId }) => ({
      id: personId,
      unitId: branch.south.unitId,
      name: '书记',
      userId,
    })),
  })
  await prisma.organizationRole.createMany({
    data: made.map(({ personId }) => ({
      organizationId: branch.organizationId,
      personId,
      role: 'SECRETARY' as const,
      fromDay: columnOf(asCivilDate('2017-06-01')),
    })),
  })
  await prisma.session.createMany({
    data: made.map(({ sessionId, token, userId }) => ({
      id: sessionId,
      token,
      userId,
      expiresAt: new Date(Date.now() + 86_400_000),
    })),
  })
  return made.map(({ personId, userId, sessionId, cookie }) => ({ personId, userId, sessionId, cookie }))
}
