import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to the database that can be cut and mended. */
export type TcpProxy = {
  /** The database's address through the proxy. */
  url: string
  /** How often somebody has tried to connect. */
  readonly attempts: number
  /** Breaks what is open and refuses what comes. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function proxyTo(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  let isCut = false
  let attempts = 0
  const server = createServer((near) => {
    attempts += 1
    near.on('error', () => {})
    if (isCut) return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    far.on('error', () => {})
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.pipe(to)
      from.once('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    get attempts() {
      return attempts
    },
    cut() {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend() {
      isCut = false
    },
    close() {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
