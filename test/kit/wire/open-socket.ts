import { WebSocket } from 'ws'

/** An open WebSocket. What it hears may come before it is handed over, so the socket comes with each message. */
export function openWebSocket(
  url: string,
  onMessage: (data: Buffer, isBinary: boolean, socket: WebSocket) => void,
  headers: Record<string, string> = {},
): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), { headers, perMessageDeflate: false })
    socket.on('message', (data, isBinary) => onMessage(data as Buffer, isBinary, socket))
    socket.once('open', () => resolve(socket))
    socket.on('error', reject)
  })
}
