import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Hint } from './announcement.ts'
import type { HintListener, Hints } from './hint-bus.ts'

/** One stream for an installation; give each installation a database of Redis of its own. */
const stream = 'pilin:hints'
/** Hints that are kept for a node whose connection broke; about a minute of a busy day. */
const kept = 10_000
/** Milliseconds that one read waits for something new. */
const patience = 5_000

type Redis = Awaited<ReturnType<typeof openRedis>>

/** The package takes a second to load: only for those who use it. */
async function openRedis(url: string, log: Logger) {
  const { createClient } = await import('redis')
  const client = createClient({
    url,
    // A hint that cannot be said now is of no use later.
    disableOfflineQueue: true,
    socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000) },
  })
  client.on('error', () => log.warn('the hint bus waits for Redis'))
  void client.connect().catch(() => {})
  return client
}

/**
 * The bus of Redis Streams: a node whose connection broke reads on where it stopped. Redis may be away, at the start
 * too; documents are then up to date as often as the live engine looks at the log.
 */
export class RedisHintBus implements Hints {
  private readonly url: string
  private readonly log: Logger
  private readonly listeners = new Set<HintListener>()
  private writer: Redis | undefined
  private reader: Redis | undefined
  private reading: Promise<void> | undefined
  private stopped = false

  constructor(url: string, log: Logger) {
    this.url = url
    this.log = log
  }

  async start(onGap: () => void): Promise<void> {
    this.writer = await openRedis(this.url, this.log)
    this.reader = await openRedis(this.url, this.log)
    this.reading = this.read(this.reader, onGap)
  }

  listen(listener: HintListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async publish(hint: Hint): Promise<void> {
    const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: kept } as const
    await this.writer?.xAdd(stream, '*', { hint: JSON.stringify(hint) }, { TRIM }).catch(() => {})
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.reader?.destroy()
    this.writer?.destroy()
    await this.reading
  }

  private async read(reader: Redis, onGap: () => void): Promise<void> {
    let last: string | undefined
    while (!this.stopped) {
      try {
        last ??= await newestId(reader)
        last = await this.readOn(reader, last)
      } catch {
        if (this.stopped) return
        // Redis is away, or has forgotten; what is lost is found by looking.
        await delay(200, undefined, { ref: false })
        if (last !== undefined && (await isForgotten(reader, last))) {
          last = undefined
          onGap()
        }
      }
    }
  }

  /** Passes on what came after an id; returns the id to go on from. */
  private async readOn(reader: Redis, after: string): Promise<string> {
    const found = await reader.xRead([{ key: stream, id: after }], { BLOCK: patience, COUNT: 500 })
    let last = after
    for (const { id, message } of messagesOf(found)) {
      last = id
      this.hear(message.hint)
    }
    return last
  }

  private hear(payload: string | undefined): void {
    try {
      const hint = JSON.parse(payload ?? '') as Hint
      for (const listener of this.listeners) listener(hint)
    } catch {
      this.log.warn('a hint could not be read')
    }
  }
}

type Message = { id: string; message: Record<string, string> }

function messagesOf(found: unknown): Message[] {
  return ((found ?? []) as { messages: Message[] }[]).flatMap(({ messages }) => messages)
}

async function newestId(reader: Redis): Promise<string> {
  const newest = await reader.xRevRange(stream, '+', '-', { COUNT: 1 })
  return newest?.[0]?.id ?? '0-0'
}

/** Whether Redis came back without the stream that we had read to `last`. */
async function isForgotten(reader: Redis, last: string): Promise<boolean> {
  try {
    const newest = await newestId(reader)
    return newest === '0-0' && last !== '0-0'
  } catch {
    return false
  }
}
