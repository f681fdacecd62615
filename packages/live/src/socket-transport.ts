import type { Socket } from 'socket.io-client'
import type {
  ClientEvent,
  ClientMessages,
  RequestEvent,
  Requests,
  ServerEvent,
  ServerMessages,
} from './protocol.ts'
import type { Transport } from './transport.ts'

const answerMs = 8_000

/** The live engine's connection over socket.io. Nothing is buffered while away: the provider keeps its own. */
export function socketTransport(socket: Socket): Transport {
  return {
    get connected() {
      return socket.connected
    },
    request<E extends RequestEvent>(event: E, payload: Requests[E]['payload']) {
      if (!socket.connected) return Promise.reject(new Error('not connected'))
      const answer: Promise<Requests[E]['result']> = socket.timeout(answerMs).emitWithAck(event, payload)
      return answer
    },
    send<E extends ClientEvent>(event: E, payload: ClientMessages[E]) {
      if (socket.connected) socket.emit(event, payload)
    },
    on<E extends ServerEvent>(event: E, handler: (payload: ServerMessages[E]) => void) {
      return listen(socket, event, handler)
    },
    onConnect: (handler) => listen(socket, 'connect', handler),
    onDisconnect: (handler) => listen(socket, 'disconnect', handler),
  }
}

/** Listens until the returned function is called. */
export function listen<Payload>(socket: Socket, event: string, handler: (payload: Payload) => void) {
  socket.on(event, handler)
  return () => {
    socket.off(event, handler)
  }
}
