import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { LiveSession } from '@pilin/live/live-session'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Server } from 'socket.io'
import { actorOf } from '../domains/auth/data.ts'
import type { Readiness } from '../http/health.ts'
import { isOwnOrigin } from '../http/origin.ts'
import { headersOf } from '../http/page-api.ts'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/domain-error.ts'
import type { Hints } from '../kernel/hint-bus.ts'
import type { Services } from '../services.ts'
import { admitToMinutes } from './admit.ts'
import { liveEvents } from './events.ts'
import { type LiveSocket, watchersOf } from './live-socket.ts'
import { openRooms } from './open-rooms.ts'
import { registerEvents } from './register-events.ts'
import { rejudgeWatching } from './rejudge-watching.ts'
import { endedSessions } from './sessions.ts'
import { shareFrames } from './shared-frame.ts'

/** The live side of the running program. */
export type Gateway = {
  /** Some hints may have passed unheard: look at everything again. */
  lookAgain(): void
  /** Commits what was accepted, tells every client to come back, closes. */
  close(): Promise<void>
}

/** Events per second that one socket may send; a fast typist sends about ten. */
const eventsPerSecond = 100
/** Open pages of one person. */
const socketsPerUser = 30
/** Milliseconds between two looks for sessions that have ended. */
const sessionCheckInterval = 30_000

/** Milliseconds that answers under way have when the program stops. */
const patienceWithAnswers = 2_000

/** Opens the socket.io gateway on the HTTP server: who may connect, what they may send, whom a commit reaches. */
export function openGateway(
  http: HttpServer,
  services: Services,
  hints: Hints,
  readiness: Readiness,
): Gateway {
  const { runtime, log, environment } = services
  const { prisma, pool } = runtime.database
  const report = (error: unknown) => log.error({ err: error }, 'a live document failed')
  const ownBus = environment.redisUrl !== undefined
  const opened = openRooms(runtime, hints, { ownBus, report })
  const { rooms } = opened
  const io = new Server(http, {
    path: '/live',
    serveClient: false,
    maxHttpBufferSize: 160 * 1024,
    perMessageDeflate: false,
    connectTimeout: 10_000,
    // A page that comes back also loads itself anew, so it may come only when the pages are there.
    allowRequest: (request, decide) => {
      const open = readiness.pagesReady && !readiness.draining
      decide(null, open && mayConnect(request, environment.publicUrl))
    },
  })
  const send = shareFrames(io)
  const actorNow = (socket: LiveSocket) => actorOn(services, socket)
  const events = liveEvents(prisma)
  const pace = new RateLimiterMemory({ points: eventsPerSecond, duration: 1 })

  io.use(async (socket: LiveSocket, next) => {
    try {
      const actor = await actorNow(socket)
      const asking = {
        userId: actor.userId,
        actorNow() {
          return actorNow(socket)
        },
      }
      const live = new LiveSession({
        id: socket.id,
        rooms,
        admit(documentId) {
          return admitToMinutes(runtime.database, asking, documentId)
        },
        send(event, payload) {
          send(socket, event, payload)
        },
        report,
      })
      socket.data = { userId: actor.userId, sessionId: actor.sessionId, live }
      const open = await io.in(userRoom(actor.userId)).fetchSockets()
      if (open.length >= socketsPerUser) return next(new Error('too-fast'))
      await socket.join(userRoom(actor.userId))
      next()
    } catch (error) {
      next(new Error(error instanceof DomainError ? 'signed-out' : 'unavailable'))
    }
  })
  io.on('connection', (socket: LiveSocket) => {
    registerEvents(socket, { events, pace, log, actorNow })
    socket.on('disconnect', () => socket.data.live.end())
    // The request that opened the connection has told all that we need, and weighs more than the rest of a socket.
    Object.assign(socket.conn, { request: null })
  })

  const unlisten = hints.listen((hint) => {
    if (hint.type === 'meeting.changed') tellWatchers(io, hint.meetingId)
    if (hint.type === 'access.changed') void judgeAgain(hint.userId).catch(report)
  })
  const check = setInterval(() => void dropEnded(), sessionCheckInterval)
  check.unref()

  async function dropEnded(): Promise<void> {
    const sockets = (await io.fetchSockets()) as unknown as LiveSocket[]
    const ended = await endedSessions(
      pool,
      sockets.map(({ data }) => data.sessionId),
    ).catch(() => new Set<string>())
    for (const socket of sockets) if (ended.has(socket.data.sessionId)) socket.disconnect(true)
  }

  /** The sockets of somebody whose session may be over, or who may see less than before. */
  async function judgeAgain(userId: string): Promise<void> {
    await dropEnded()
    const sockets = (await io.local.in(userRoom(userId)).fetchSockets()) as unknown as LiveSocket[]
    await rejudgeWatching(prisma, sockets, actorNow)
  }

  return {
    lookAgain() {
      void opened.look().catch(report)
      io.emit('meeting:changed', {})
    },
    async close() {
      clearInterval(check)
      unlisten()
      await opened.close()
      io.disconnectSockets(true)
      // socket.io closes the HTTP server too and waits for every answer under way; not for ever.
      const cutOff = setTimeout(() => http.closeAllConnections(), patienceWithAnswers)
      await io.close()
      clearTimeout(cutOff)
    },
  }
}

function userRoom(userId: string): string {
  return `user:${userId}`
}

/** Somebody, on any node, has committed a change of a meeting. */
function tellWatchers(io: Server, meetingId: string): void {
  io.local.to(watchersOf(meetingId)).emit('meeting:changed', { meetingId })
}

/**
 * A WebSocket and every change carry an Origin, which must be ours. Only a plain read of the fallback transport
 * carries none; without the cookie, which other sites' requests do not have, it ends at the session.
 */
function mayConnect(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const isPlainRead = request.method === 'GET' && request.headers.upgrade === undefined
  if (isPlainRead && request.headers.origin === undefined) return true
  return isOwnOrigin(request, publicUrl)
}

async function actorOn(services: Services, socket: LiveSocket): Promise<Actor> {
  const { runtime, auth } = services
  const headers = headersOf(socket.handshake)
  const { actor } = await actorOf(auth, runtime.database.prisma, headers, runtime.clock())
  if (!actor) throw new DomainError('SIGNED_OUT')
  return actor
}
