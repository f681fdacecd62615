import { type RefusalCode, refused } from '@pilin/live/protocol'
import type { Logger } from 'pino'
import type { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Actor } from '../kernel/actor.ts'
import { DomainError } from '../kernel/domain-error.ts'
import { enforce } from '../kernel/verdict.ts'
import type { LiveSocket } from './live-socket.ts'
import type { SocketEvent } from './socket-event.ts'

export type EventHost = {
  events: readonly SocketEvent[]
  pace: RateLimiterMemory
  log: Logger
  /** The actor behind the socket's session now; throws SIGNED_OUT. */
  actorNow(socket: LiveSocket): Promise<Actor>
}

/** Puts every event on a socket. Whatever arrives, nothing thrown here can reach the process. */
export function registerEvents(socket: LiveSocket, host: EventHost): void {
  for (const event of host.events) {
    // Nothing with a name of its own is made for each socket or event: the compiler keeps names, at a price.
    socket.on(event.name, ((payload: unknown, acknowledge: unknown) => {
      void dispatch(socket, event, payload, host).then((result) => {
        if (typeof acknowledge === 'function') acknowledge(result)
      })
    }) as (...payload: never[]) => void)
  }
}

async function dispatch(
  socket: LiveSocket,
  event: SocketEvent,
  payload: unknown,
  host: EventHost,
): Promise<unknown> {
  try {
    await host.pace.consume(socket.id)
  } catch {
    return refused('too-fast')
  }
  try {
    const input = event.input.safeParse(payload)
    if (!input.success) return refused('malformed')
    const context = {
      socket,
      input: input.data,
      actorNow() {
        return host.actorNow(socket)
      },
    }
    const thing = await event.load(context)
    enforce(event.policy(thing, input.data))
    return (await event.handle({ ...context, thing })) ?? { ok: true }
  } catch (error) {
    return refused(codeFor(error, host.log))
  }
}

/** A refusal in the words of the live protocol; foreign and missing look alike. */
function codeFor(error: unknown, log: Logger): RefusalCode {
  if (error instanceof DomainError) return error.code === 'OBSERVER' ? 'read-only' : 'not-found'
  log.error({ err: error }, 'a live event failed')
  return 'unavailable'
}
