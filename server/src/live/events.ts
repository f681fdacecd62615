import { uuid } from '@pilin/domain/text/bricks'
import {
  joinRequestSchema,
  leaveMessageSchema,
  presenceMessageSchema,
  updateRequestSchema,
} from '@pilin/live/message-schemas'
import { type JoinResult, PROTOCOL_VERSION, refused } from '@pilin/live/protocol'
import type { RoomConnection } from '@pilin/live/room-connection'
import type { Rooms } from '@pilin/live/rooms'
import type { PrismaClient } from '@pilin/prisma/client'
import { z } from 'zod'
import { loadMeeting } from '../domains/meetings/data.ts'
import { maySeeMeeting } from '../domains/meetings/policy.ts'
import { loadMinutesOfDocument } from '../domains/minutes/data.ts'
import { mayReadMinutes, mayWriteMinutes } from '../domains/minutes/policy.ts'
import { isAllowed, unless } from '../kernel/verdict.ts'
import { watchersOf } from './live-socket.ts'
import { type SocketEvent, socketEvent } from './socket-event.ts'
import { stampOf } from './stamp.ts'

/** Every event that a browser may send. */
export function liveEvents(prisma: PrismaClient, rooms: Rooms): SocketEvent[] {
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
      const revision = rooms.revision
      const actor = await actorNow()
      return { actor, meeting: await loadMinutesOfDocument(prisma, actor, input.documentId), revision }
    },
    policy: ({ actor, meeting }) => mayReadMinutes(actor, meeting),
    async handle({ socket, input, thing }): Promise<JoinResult> {
      if (input.version !== PROTOCOL_VERSION) return refused('version')
      const { actor, meeting } = thing
      if (meeting.minutes?.state !== 'DRAFT' || meeting.state === 'CANCELLED') return refused('closed')
      const opened = await rooms.open(input.documentId)
      if (!opened.ok) return opened
      // Somebody's access changed while we were judging: let the client ask again.
      if (rooms.revision !== thing.revision) return refused('access-changed')
      const { room } = opened
      const access = isAllowed(mayWriteMinutes(actor, meeting)) ? ('write' as const) : ('read' as const)
      const connection: RoomConnection = {
        id: socket.id,
        author: actor.userId,
        user: stampOf(actor),
        access,
        presenceId: input.presenceId,
        send: (event, payload) => socket.emit(event, payload as never),
      }
      const result = room.join(connection, input.stateVector)
      if (result.ok) socket.data.joined.set(input.documentId, { room, access })
      return result
    },
  })

  const update = socketEvent({
    name: 'live:update',
    input: updateRequestSchema,
    load: ({ socket, input }) => socket.data.joined.get(input.documentId),
    // Having joined is not enough: the access that was judged then must be to write.
    policy: (joined) => unless(joined === undefined || joined.access === 'write', 'OBSERVER'),
    handle: ({ socket, input, thing: joined }) =>
      joined ? joined.room.submit(socket.id, { id: input.id, bytes: input.bytes }) : refused('not-joined'),
  })

  const presence = socketEvent({
    name: 'live:presence',
    input: presenceMessageSchema,
    load: ({ socket, input }) => socket.data.joined.get(input.documentId),
    policy: (joined) => unless(joined !== undefined, 'NOT_FOUND'),
    handle: ({ socket, input, thing: joined }) => joined?.room.presence(socket.id, input.bytes),
  })

  const leave = socketEvent({
    name: 'live:leave',
    input: leaveMessageSchema,
    load: ({ socket, input }) => socket.data.joined.get(input.documentId),
    policy: (joined) => unless(joined !== undefined, 'NOT_FOUND'),
    handle({ socket, input, thing: joined }) {
      joined?.room.leave(socket.id)
      socket.data.joined.delete(input.documentId)
    },
  })

  return [watch, join, update, presence, leave] as SocketEvent[]
}
