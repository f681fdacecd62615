import type { Access } from '@pilin/live/protocol'
import type { Room } from '@pilin/live/room'
import type { Socket } from 'socket.io'

/** A document that this socket has joined. The access was judged at joining and never changes on the socket. */
export type Joined = { room: Room; access: Access }

/** What the server keeps about a socket. */
export type SocketState = { userId: string; sessionId: string; joined: Map<string, Joined> }

type AnyEvents = Record<string, (...payload: never[]) => void>

export type LiveSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketState>

/** The socket.io room of everybody who looks at a meeting. */
export function watchersOf(meetingId: string): string {
  return `meeting:${meetingId}`
}
