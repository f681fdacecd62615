import type { ServerEvent, ServerMessages } from './protocol.ts'

/** The name and colour that others see; decided by the server, never by the client. */
export type StampedUser = { name: string; colour: string }

/**
 * Sends one message to this client. Every receiver of a broadcast is handed the same payload object,
 * so an adapter may keep the encoded frame in a WeakMap and encode once.
 */
export type SendToClient = <E extends ServerEvent>(event: E, payload: ServerMessages[E]) => void

type Client = {
  /** One per socket; a socket that joins again keeps it. */
  readonly id: string
  /** The account that answers for what this client writes. */
  readonly author: string
  readonly user: StampedUser
  /** The Yjs client id that this client may use. */
  readonly presenceId: number
  /** What the host gave at admission; goes with every append, which fails once it no longer holds. */
  readonly permit?: string | undefined
  readonly send: SendToClient
}

export type Writer = Client & { readonly access: 'write' }
export type Reader = Client & { readonly access: 'read' }

/**
 * One client in a room. Access never changes on a connection: when it may have changed,
 * the connection is closed and the client comes back to be judged again.
 */
export type RoomConnection = Writer | Reader
