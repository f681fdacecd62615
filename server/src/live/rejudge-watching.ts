import type { PrismaClient } from '@pilin/prisma/client'
import { loadMeeting } from '../domains/meetings/data.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/domain-error.ts'
import { type LiveSocket, meetingOfWatchers } from './live-socket.ts'

/** Whose access has changed stops hearing of the meetings that they may no longer see. */
export async function rejudgeWatching(
  prisma: PrismaClient,
  sockets: readonly LiveSocket[],
  actorNow: (socket: LiveSocket) => Promise<Actor>,
): Promise<void> {
  for (const socket of sockets) {
    for (const room of socket.rooms) {
      const meetingId = meetingOfWatchers(room)
      if (meetingId === undefined) continue
      try {
        await loadMeeting(prisma, await actorNow(socket), meetingId)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        await socket.leave(room)
      }
    }
  }
}
