import type { Socket } from 'socket.io-client'
import { afterEach, expect } from 'vitest'
import { type BuiltBranch, type BuiltPerson, buildBranch } from './builders.ts'
import { handshake, LiveWriter, openSocket } from './live-client.ts'
import { type BuiltMeeting, buildMeeting } from './meetings.ts'
import { type TestServer, useServer } from './running-server.ts'

/** A server with sockets that are closed after each test. */
export type LiveServer = TestServer & {
  /** A connected socket of somebody. */
  connect(person: BuiltPerson): Promise<Socket>
  /** Somebody who has the document open; what joining answered is in `joined`. */
  open(
    person: BuiltPerson,
    documentId: string,
  ): Promise<{ writer: LiveWriter; joined: Record<string, unknown> }>
  buildMeeting(): Promise<{ branch: BuiltBranch } & BuiltMeeting>
}

export function useLiveServer(): LiveServer {
  const server = useServer()
  const sockets: Socket[] = []
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect()
  })
  async function connect(person: BuiltPerson): Promise<Socket> {
    const { header } = await server.signIn(person.userId)
    const socket = openSocket({ url: server.url, cookie: header })
    sockets.push(socket)
    expect(await handshake(socket)).toBe('connected')
    return socket
  }
  return Object.defineProperties({} as LiveServer, {
    ...Object.getOwnPropertyDescriptors(server),
    connect: { value: connect },
    open: {
      async value(person: BuiltPerson, documentId: string) {
        const writer = new LiveWriter(await connect(person), documentId)
        return { writer, joined: await writer.join() }
      },
    },
    buildMeeting: {
      async value() {
        const branch = await buildBranch(server.test.runtime)
        return { branch, ...(await buildMeeting(server.test, branch)) }
      },
    },
  })
}
