import type { Server } from 'socket.io'
import type { LiveSocket } from './live-socket.ts'

/** Socket.io's number of an event; its encoder raises it for one with binary fields. */
const event = 2
/** Engine.io's number of a message, which stands before text; binary is a message as it is. */
const message = '4'
/** The first byte of a whole WebSocket frame. */
const textFrame = 0x81
const binaryFrame = 0x82

/** Bytes that wait for a receiver who does not read; then its connection is closed, and it comes back for the rest. */
const mostWaiting = 16 * 1024 * 1024

/** What is behind engine.io's transport: the socket of `ws`, which takes whole frames. */
type FrameSocket = {
  bufferedAmount: number
  _sender?: { sendFrame?: (frame: Buffer[]) => void }
}

/**
 * Sends an event to one of several receivers. Whoever broadcasts hands each the same payload object, so it is encoded
 * once: the text and its binary field as the two WebSocket frames that socket.io would send one by one, in one piece.
 * A receiver on the fallback transport gets it the usual way.
 */
export function shareFrames({ encoder }: Pick<Server, 'encoder'>) {
  const frames = new WeakMap<object, Buffer>()

  function frameOf(name: string, payload: object, nsp: string): Buffer {
    const known = frames.get(payload)
    if (known !== undefined) return known
    const packets: (string | Buffer)[] = encoder.encode({ type: event, nsp, data: [name, payload] })
    const frame = Buffer.concat(packets.flatMap(framed))
    frames.set(payload, frame)
    return frame
  }

  return function send(socket: LiveSocket, name: string, payload: object): void {
    const { conn, nsp } = socket
    if (conn.transport.name !== 'websocket') {
      socket.emit(name, payload as never)
      return
    }
    const frame = [frameOf(name, payload, nsp.name)]
    const { socket: ws } = conn.transport as unknown as { socket: FrameSocket }
    if (ws.bufferedAmount > mostWaiting) socket.disconnect(true)
    // Nothing waits in engine.io, so the order is kept without its bookkeeping, a quarter of the cost.
    else if (isIdle(conn) && ws._sender?.sendFrame) ws._sender.sendFrame(frame)
    // Engine.io sends a frame that was made before as it is; the adapter of socket.io uses the same way.
    else conn.write('', { compress: false, wsPreEncodedFrame: frame } as object)
  }
}

function isIdle(conn: LiveSocket['conn']): boolean {
  const { writeBuffer } = conn as unknown as { writeBuffer: unknown[] }
  return conn.readyState === 'open' && writeBuffer.length === 0 && conn.transport.writable
}

/** A WebSocket frame from a server: final, not masked. */
function framed(packet: string | Buffer): Buffer[] {
  const isText = typeof packet === 'string'
  const data = isText ? Buffer.from(message + packet) : Buffer.from(packet)
  return [headOf(isText ? textFrame : binaryFrame, data.byteLength), data]
}

function headOf(first: number, length: number): Buffer {
  if (length < 126) return Buffer.from([first, length])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head.writeUInt8(first)
  head.writeUInt8(length < 65_536 ? 126 : 127, 1)
  if (length < 65_536) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
