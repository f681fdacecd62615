import type { LiveSession } from '@pilin/live/live-session'
import type { Socket } from 'socket.io'

/** What the server keeps about a socket. */
export type SocketState = { userId: string; sessionId: string; live: LiveSession }

type AnyEvents = Record<string, (...payload: never[]) => void>

export type LiveSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketState>

/** The socket.io room of everybody who looks at a meeting. */
export function watchersOf(meetingId: string): string {
  return `meeting:${meetingId}`
}
