import { uuid } from '@pilin/domain/text/bricks'
import { joinRequestSchema, leaveMessageSchema, presenceMessageSchema } from '@pilin/live/message-schemas'
import type { PrismaClient } from '@pilin/prisma/client'
import { z } from 'zod'
import { loadMeeting } from '../domains/meetings/data.ts'
import { maySeeMeeting } from '../domains/meetings/policy.ts'
import { loadMinutesOfDocument } from '../domains/minutes/data.ts'
import { mayReadMinutes } from '../domains/minutes/policy.ts'
import type { Verdict } from '../kernel/verdict.ts'
import { watchersOf } from './live-socket.ts'
import { type SocketEvent, socketEvent } from './socket-event.ts'

/**
 * What a socket sends into a document it has joined is judged by the connection that the room made for it at
 * joining: none means not joined, a reader's takes no update. Access that changes ends that connection.
 */
const heldByTheConnection = (): Verdict => 'allowed'

/** The session reads the shape, and reads it once: these come with every keystroke. */
const readByTheSession = z.unknown()

/** Every event that a browser may send. */
export function liveEvents(prisma: PrismaClient): SocketEvent[] {
  const watch = socketEvent({
    name: 'meeting:watch',
    input: z.object({ meetingId: uuid }),
    async load({ actorNow, input }) {
      const actor = await actorNow()
      return { actor, meeting: await loadMeeting(prisma, actor, input.meetingId) }
    },
    policy: ({ actor, meeting }) => maySeeMeeting(actor, meeting),
    async handle({ socket, thing }) {
      await socket.join(watchersOf(thing.meeting.id))
      return { ok: true }
    },
  })

  const join = socketEvent({
    name: 'live:join',
    input: joinRequestSchema,
    async load({ actorNow, input }) {
      const actor = await actorNow()
      return { actor, meeting: await loadMinutesOfDocument(prisma, actor, input.documentId) }
    },
    policy: ({ actor, meeting }) => mayReadMinutes(actor, meeting),
    // The session admits once more, next to the room, where a change of access cannot slip in between.
    handle: ({ socket, input }) => socket.data.live.join(input),
  })

  const update = socketEvent({
    name: 'live:update',
    input: readByTheSession,
    load: () => null,
    policy: heldByTheConnection,
    handle: ({ socket, input }) => socket.data.live.update(input),
  })

  const check = socketEvent({
    name: 'live:check',
    input: readByTheSession,
    load: () => null,
    policy: heldByTheConnection,
    handle: ({ socket, input }) => socket.data.live.check(input),
  })

  const presence = socketEvent({
    name: 'live:presence',
    input: presenceMessageSchema,
    load: () => null,
    policy: heldByTheConnection,
    handle: ({ socket, input }) => socket.data.live.presence(input),
  })

  const leave = socketEvent({
    name: 'live:leave',
    input: leaveMessageSchema,
    load: () => null,
    policy: heldByTheConnection,
    handle: ({ socket, input }) => socket.data.live.leave(input),
  })

  return [watch, join, update, check, presence, leave] as SocketEvent[]
}
