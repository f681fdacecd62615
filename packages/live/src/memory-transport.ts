import { asBrowser, asNode } from './memory-wire.ts'
import type { SendToClient } from './room-connection.ts'
import type { Off, Transport } from './transport.ts'

/** The server's side of one socket. `LiveSession` fits behind it. */
export type ServerEnd = {
  answer: (event: string, payload: unknown) => Promise<unknown>
  receive: (event: string, payload: unknown) => void
  end: () => void
}

type Handler = (payload: never) => void
type Letter = { to: 'server' | 'client'; deliver: () => void }
type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void }

export type MemoryLinkOptions = {
  /** How long a request waits for its answer; 5 s. */
  timeoutMs?: number
  /** Deliver everything in the next microtask instead of waiting for the test. */
  automatic?: boolean
}

/** A connection whose delivery a test decides: each message waits in `letters` until it is delivered, lost or doubled. */
export class MemoryLink {
  readonly transport: Transport
  readonly letters: Letter[] = []
  readonly #connect: (send: SendToClient) => ServerEnd
  readonly #options: MemoryLinkOptions
  readonly #handlers = new Map<string, Set<Handler>>()
  readonly #waiting = new Set<Waiting>()
  #server: ServerEnd | undefined

  constructor(connect: (send: SendToClient) => ServerEnd, options: MemoryLinkOptions = {}) {
    this.#connect = connect
    this.#options = options
    const link = this
    this.transport = {
      get connected() {
        return link.#server !== undefined
      },
      request: (event, payload) => this.#request(event, payload),
      send: (event, payload) => {
        const server = this.#server
        if (server) this.#post('server', () => server.receive(event, asNode(payload)))
      },
      on: (event, handler) => this.#listen(event, handler),
      onConnect: (handler) => this.#listen('connect', handler),
      onDisconnect: (handler) => this.#listen('disconnect', handler),
    }
  }

  /** Connects, or connects again. */
  open(): void {
    if (this.#server !== undefined) return
    const server = this.#connect((event, payload) => {
      const copy = asBrowser(payload)
      if (this.#server === server) this.#post('client', () => this.#emit(event, copy))
    })
    this.#server = server
    this.#emit('connect', undefined)
  }

  /** Breaks the connection: what is under way is lost, waiting requests fail. */
  cut(): void {
    const server = this.#server
    if (server === undefined) return
    this.#server = undefined
    this.letters.length = 0
    server.end()
    for (const waiting of [...this.#waiting]) waiting.reject(new Error('disconnected'))
    this.#emit('disconnect', undefined)
  }

  /** Delivers the letter at this place in the queue. */
  deliver(index = 0): void {
    this.letters.splice(index, 1)[0]?.deliver()
  }

  deliverAll(): void {
    while (this.letters.length > 0) this.deliver()
  }

  drop(index: number): void {
    this.letters.splice(index, 1)
  }

  duplicate(index: number): void {
    const letter = this.letters[index]
    if (letter) this.letters.push(letter)
  }

  #request(event: string, payload: unknown): Promise<never> {
    const server = this.#server
    if (server === undefined) return Promise.reject(new Error('not connected'))
    return new Promise<never>((resolve, reject) => {
      const waiting: Waiting = { resolve, reject }
      const timer = setTimeout(
        () => this.#settle(waiting, () => reject(new Error('timeout'))),
        this.#options.timeoutMs ?? 5000,
      )
      waiting.resolve = (result) => this.#settle(waiting, () => resolve(result), timer)
      waiting.reject = (error) => this.#settle(waiting, () => reject(error), timer)
      this.#waiting.add(waiting)
      this.#post('server', () => void this.#ask(server, event, payload, waiting))
    })
  }

  async #ask(server: ServerEnd, event: string, payload: unknown, waiting: Waiting): Promise<void> {
    const result = asBrowser(await server.answer(event, asNode(payload)))
    if (this.#server === server) this.#post('client', () => waiting.resolve(result as never))
  }

  #settle(waiting: Waiting, settle: () => void, timer?: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer)
    if (this.#waiting.delete(waiting)) settle()
  }

  #post(to: Letter['to'], deliver: () => void): void {
    const letter = { to, deliver }
    this.letters.push(letter)
    if (this.#options.automatic) queueMicrotask(() => this.deliver(Math.max(0, this.letters.indexOf(letter))))
  }

  #listen(event: string, handler: Handler): Off {
    const handlers = this.#handlers.get(event) ?? new Set()
    this.#handlers.set(event, handlers.add(handler))
    return () => handlers.delete(handler)
  }

  #emit(event: string, payload: unknown): void {
    for (const handler of [...(this.#handlers.get(event) ?? [])]) handler(payload as never)
  }
}
