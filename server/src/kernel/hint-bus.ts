import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Hint } from './announcement.ts'
import { hintChannel } from './execute.ts'

export type HintListener = (hint: Hint) => void

/** What nodes tell each other. Only hints: whoever needs to know looks at the database, also without one. */
export type Hints = {
  /** Begins to hear; `onGap` says that some hints may have passed unheard. */
  start(onGap: () => void): Promise<void>
  /** Returns how to stop listening. */
  listen(listener: HintListener): () => void
  /** Tells every node, this one included. Never rejects: what is not said is found out otherwise. */
  publish(hint: Hint): Promise<void>
  stop(): Promise<void>
}

/** The application name of the connections that listen; there is one for each node. */
export const hintListenerName = 'pilin-hints'
/** PostgreSQL's limit for a payload is 8,000 bytes. */
const longestPayload = 7_900

/**
 * The bus of PostgreSQL's LISTEN and NOTIFY. Hears what any node committed. Only a hint to look again: after a gap in the connection `onGap` tells the
 * listeners to look at everything, since some hints may have passed unheard.
 */
export class HintBus implements Hints {
  private readonly url: string
  private readonly log: Logger
  private readonly listeners = new Set<HintListener>()
  private client: pg.Client | undefined
  private stopped = false
  private onGap: () => void = () => {}

  constructor(url: string, log: Logger) {
    this.url = url
    this.log = log
  }

  /** Connects and listens until `stop`; reconnects by itself. */
  async start(onGap: () => void): Promise<void> {
    await this.connect()
    this.onGap = onGap
  }

  listen(listener: HintListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async publish(hint: Hint): Promise<void> {
    const payload = JSON.stringify(hint)
    if (Buffer.byteLength(payload) > longestPayload) return
    await this.client?.query('select pg_notify($1, $2)', [hintChannel, payload]).catch(() => {})
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.client?.end().catch(() => {})
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: hintListenerName,
    })
    client.on('notification', ({ payload }) => this.hear(payload))
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query(`listen ${hintChannel}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    // Only a connection that stood calls for another one; an attempt that fails is repeated by its own loop.
    client.on('end', () => void this.reconnect())
    this.client = client
    if (this.stopped) await client.end()
  }

  private async reconnect(): Promise<void> {
    for (let pause = 100; !this.stopped; pause = Math.min(pause * 2, 5_000)) {
      await delay(pause, undefined, { ref: false })
      try {
        await this.connect()
        this.onGap()
        return
      } catch {
        this.log.warn('the hint bus waits for the database')
      }
    }
  }

  private hear(payload: string | undefined): void {
    const hint = this.read(payload)
    if (!hint) return
    for (const listener of this.listeners) listener(hint)
  }

  /** Whoever may connect to the database may write anything on the channel. */
  private read(payload: string | undefined): Hint | null {
    try {
      return JSON.parse(payload || 'null') as Hint | null
    } catch {
      this.log.warn('a hint could not be read')
      return null
    }
  }
}
