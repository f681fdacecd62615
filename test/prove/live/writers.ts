import { setTimeout as delay } from 'node:timers/promises'
import type { Writer } from '../../kit/crowd.ts'
import { pilin } from '../../kit/wire/pilin.ts'
import { Typist } from '../../kit/wire/typist.ts'
import { characterAt, type Ledger } from './ledger.ts'

/** Milliseconds between two characters of one writer: a little below what one socket may send. */
const pause = 12

/** Somebody who types without looking, and goes for good. */
export type RawWriter = {
  readonly client: number
  /** When the last edit was acknowledged; 0 if none was. */
  readonly lastAckAt: number
  /** Types until `stop`. */
  typing: Promise<void>
  stop(): void
}

export type Place = { url: string; documentId: string; client: number }

/** Opens a document and types into it, character after character, each acknowledged by itself. */
export async function startWriter(writer: Writer, place: Place, ledger: Ledger): Promise<RawWriter> {
  const { url, documentId, client } = place
  const typist = new Typist(client)
  let [stopped, lastAckAt] = [false, 0]
  const connection = await pilin.connect(
    { url, document: documentId, client, cookie: writer.cookie },
    { onUpdate: (bytes) => ledger.show(bytes) },
  )
  const send = (update: Uint8Array, clock?: number) =>
    connection.send(update, ({ ok }) => {
      if (ok) lastAckAt = performance.now()
      if (ok && clock !== undefined) ledger.acknowledge(client, clock)
      // What comes after a refused edit cannot stand without it.
      if (!ok) stopped = true
    })
  send(typist.first)
  async function type(): Promise<void> {
    while (!stopped) {
      const { clock } = typist
      send(typist.type(characterAt(client, clock)), clock)
      await delay(pause)
    }
  }
  return {
    client,
    get lastAckAt() {
      return lastAckAt
    },
    typing: type(),
    stop() {
      stopped = true
      connection.close()
    },
  }
}
