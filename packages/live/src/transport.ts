import type {
  ClientEvent,
  ClientMessages,
  RequestEvent,
  Requests,
  ServerEvent,
  ServerMessages,
} from './protocol.ts'

/** Stops listening. */
export type Off = () => void

/** What the provider needs of a connection. socket.io is one adapter, memory another. */
export interface Transport {
  readonly connected: boolean
  /** Asks and waits. Rejects when no answer came in time or the connection broke. */
  request<E extends RequestEvent>(event: E, payload: Requests[E]['payload']): Promise<Requests[E]['result']>
  /** Tells, without an answer; lost silently when not connected. */
  send<E extends ClientEvent>(event: E, payload: ClientMessages[E]): void
  on<E extends ServerEvent>(event: E, handler: (payload: ServerMessages[E]) => void): Off
  onConnect(handler: () => void): Off
  onDisconnect(handler: () => void): Off
}
