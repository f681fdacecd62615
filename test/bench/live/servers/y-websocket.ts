// @y/websocket-server with LevelDB (YPERSISTENCE names its folder), as its own start file runs it.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { observe } from '../../../kit/observed-child.ts'

const port = Number(process.env.PORT)
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))
http.listen(port, 'localhost', () => observe(`http://localhost:${port}`))
