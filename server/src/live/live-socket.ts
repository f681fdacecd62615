import type { LiveSession } from '@pilin/live/live-session'
import type { Socket } from 'socket.io'

/** What the server keeps about a socket. */
export type SocketState = { userId: string; sessionId: string; live: LiveSession }

type AnyEvents = Record<string, (...payload: never[]) => void>

export type LiveSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketState>

const watchers = 'meeting:'

/** The socket.io room of everybody who looks at a meeting. */
export function watchersOf(meetingId: string): string {
  return `${watchers}${meetingId}`
}

/** The meeting whose watchers the room is, if it is one. */
export function meetingOfWatchers(room: string): string | undefined {
  return room.startsWith(watchers) ? room.slice(watchers.length) : undefined
}
