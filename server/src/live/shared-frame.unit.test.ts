import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openSocket } from '@kit/live-client'
import { Server } from 'socket.io'
import { afterEach, describe, expect, it } from 'vitest'
import type { LiveSocket } from './live-socket.ts'
import { shareFrames } from './shared-frame.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** A server, and what it knows as its sockets for clients on each transport. */
async function serve(...transports: ('websocket' | 'polling')[]) {
  const http = createServer()
  const io = new Server(http, { path: '/live', serveClient: false })
  undo.push(() => io.close())
  await once(http.listen(0), 'listening')
  const url = `http://localhost:${(http.address() as AddressInfo).port}`
  const pairs: { client: ReturnType<typeof openSocket>; socket: LiveSocket }[] = []
  for (const transport of transports) {
    const connected = once(io, 'connection')
    const client = openSocket({ url, websocket: transport === 'websocket' })
    undo.push(() => client.disconnect())
    const [socket] = (await connected) as [LiveSocket]
    pairs.push({ client, socket })
  }
  return { send: shareFrames(io), pairs }
}

describe('a frame that many receivers share', () => {
  it.each([0, 1, 125, 126, 3_000, 70_000])(
    '[BR2] arrives on every transport, with %i bytes',
    async (size) => {
      const { send, pairs } = await serve('websocket', 'websocket', 'polling')
      const bytes = new Uint8Array(size).map((_, i) => i % 251)
      const payload = { documentId: '文', after: 1, seq: 2, bytes: bytes.buffer }
      const arrivals = pairs.map(
        ({ client }) =>
          new Promise<typeof payload>((resolve) => client.once('live:updates', (heard) => resolve(heard))),
      )
      for (const { socket } of pairs) send(socket, 'live:updates', payload)
      for (const arrived of await Promise.all(arrivals)) {
        expect({ ...arrived, bytes: [...new Uint8Array(arrived.bytes)] }).toEqual({
          ...payload,
          bytes: [...bytes],
        })
      }
    },
  )

  it('[BR2] keeps the order among what else is sent to a socket', async () => {
    const { send, pairs } = await serve('websocket')
    const [{ client, socket }] = pairs as [(typeof pairs)[0]]
    const heard: unknown[] = []
    client.onAny((name: string, payload: { seq: number }) => heard.push(`${name} ${payload.seq}`))
    for (let seq = 0; seq < 6; seq++) {
      if (seq % 2 === 0) send(socket, 'shared', { seq, bytes: new ArrayBuffer(seq) })
      else socket.emit('own', { seq } as never)
    }
    await expect.poll(() => heard.length).toBe(6)
    expect(heard).toEqual(['shared 0', 'own 1', 'shared 2', 'own 3', 'shared 4', 'own 5'])
  })

  it('[LM3] who does not read is let go, before what waits fills the memory', async () => {
    const { send, pairs } = await serve('websocket')
    const [{ client, socket }] = pairs as [(typeof pairs)[0]]
    const engine = client.io.engine as unknown as { transport: { ws: { pause(): void } } }
    engine.transport.ws.pause()
    for (let i = 0; i < 60 && socket.connected; i++) {
      send(socket, 'live:updates', { bytes: new ArrayBuffer(1_000_000) })
      await new Promise((resolve) => setImmediate(resolve))
    }
    await expect.poll(() => socket.connected).toBe(false)
  })
})
