// The floor: forwards bytes to everybody else in the room and knows no document.
import { type WebSocket, WebSocketServer } from 'ws'
import { observe } from '../../../kit/observed-child.ts'

const port = Number(process.env.PORT)
const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port, host: 'localhost', perMessageDeflate: false })
server.on('connection', (socket, request) => {
  const name = request.url ?? ''
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('message', (bytes) => {
    for (const other of room) if (other !== socket) other.send(bytes)
  })
  socket.on('close', () => room.delete(socket))
})
server.on('listening', () => observe(`http://localhost:${port}`))
