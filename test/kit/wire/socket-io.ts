import type { WebSocket } from 'ws'
import { openWebSocket } from './open-socket.ts'
import { type Packet, packetReader, writePacket } from './socket-io-parser.ts'

type Payload = Record<string, unknown>

/** A socket.io connection over a plain WebSocket. */
export type Packets = {
  tell(name: string, payload: Payload, onAnswer?: (answer: Payload) => void): void
  ask(name: string, payload: Payload): Promise<Payload>
  close(): void
}

/** Milliseconds after which a greeting that is not answered was not understood. */
const patience = 15_000

export async function openPackets(
  url: string,
  headers: Record<string, string>,
  onEvent: (name: string, payload: Payload) => void,
): Promise<Packets> {
  const answers = new Map<number, (answer: Payload) => void>()
  let asked = 0
  let socket: WebSocket | undefined
  let greeted = (_error?: Error) => {}
  const ready = new Promise<void>((resolve, reject) => {
    greeted = (error) => (error ? reject(error) : resolve())
  })
  const take = ({ type, data, id }: Packet) => {
    if (type === 0) return greeted()
    if (type === 4) return greeted(new Error(JSON.stringify(data)))
    const list = data as unknown[]
    if (type === 2) return onEvent(String(list[0]), list[1] as Payload)
    const answer = answers.get(id ?? -1)
    answers.delete(id ?? -1)
    answer?.(list[0] as Payload)
  }
  const reader = packetReader(take)
  socket = await openWebSocket(
    `${url}/live/?EIO=4&transport=websocket`,
    (data, isBinary, heard) => {
      socket = heard
      if (!isBinary && data[0] === 0x30) return write({ type: 0, data: undefined })
      if (!isBinary && data[0] === 0x32) return heard.send('3')
      reader(data, isBinary)
    },
    headers,
  )
  socket.on('close', () => greeted(new Error('closed')))
  function write(packet: Packet): void {
    for (const frame of writePacket(packet)) socket?.send(frame)
  }
  function tell(name: string, payload: Payload, onAnswer?: (answer: Payload) => void): void {
    const id = asked++
    if (onAnswer) answers.set(id, onAnswer)
    write({ type: 2, data: [name, payload], ...(onAnswer ? { id } : {}) })
  }
  const timer = setTimeout(() => greeted(new Error('no answer')), patience)
  try {
    await ready
  } catch (error) {
    socket.terminate()
    throw error
  } finally {
    clearTimeout(timer)
  }
  return {
    tell,
    ask: (name, payload) => new Promise((resolve) => tell(name, payload, resolve)),
    close: () => socket?.terminate(),
  }
}
