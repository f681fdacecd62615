import { PROTOCOL_VERSION } from '@pilin/live/protocol'
import { openPackets } from './socket-io.ts'
import type { Wire } from './wire.ts'

type Joined = { ok: boolean; code?: string; update: Buffer }

let sent = 0

/** The live protocol over socket.io, spoken as cheaply as a load must. Acknowledged means committed. */
export const pilin: Wire = {
  async connect({ url, document, client, cookie = '' }, { onUpdate, onAck, onLoaded }) {
    const packets = await openPackets(url, { cookie, origin: url }, (name, payload) => {
      if (name === 'live:updates') onUpdate(payload.bytes as Buffer)
    })
    const joined = (await packets.ask('live:join', {
      documentId: document,
      version: PROTOCOL_VERSION,
      stateVector: Buffer.from([0]),
      presenceId: client,
    })) as Joined
    if (!joined.ok) throw new Error(`joining was refused: ${joined.code}`)
    onLoaded?.(joined.update)
    return {
      send(update, onAnswer) {
        const request = { documentId: document, id: `${client}-${++sent}`, bytes: Buffer.from(update) }
        packets.tell('live:update', request, (answer) => {
          onAnswer?.(answer as { ok: boolean; code?: string })
          onAck?.(answer.ok === true)
        })
      },
      close: packets.close,
    }
  },
}
