import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to the database on which nothing is heard of what others notify, while queries go through. */
export type BusProxy = {
  /** The database's address through the proxy. */
  url: string
  /** From now on notices are swallowed: nobody notices that the bus is down. */
  deafen(): void
  /** Notices go through again; connections that listened are cut, as by a restart of the bus. */
  mend(): void
  close(): Promise<void>
}

/** Tells the connection that listens from those that query by what is sent on it. */
export async function busProxyTo(databaseUrl: string): Promise<BusProxy> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  const listening = new Set<Socket>()
  let isDeaf = false
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        for (const each of [near, far]) each.destroy()
        open.delete(socket)
        listening.delete(near)
      })
    }
    near.on('data', (chunk) => {
      if (chunk.length < 500 && /\blisten\b/i.test(chunk.toString('latin1'))) listening.add(near)
      far.write(chunk)
    })
    far.on('data', (chunk) => {
      if (!(isDeaf && listening.has(near))) near.write(chunk)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    deafen() {
      isDeaf = true
    },
    mend() {
      isDeaf = false
      for (const socket of listening) socket.destroy()
    },
    close() {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
