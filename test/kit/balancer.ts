import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** One address in front of several nodes, as a load balancer in front of a server room. */
export type Balancer = {
  url: string
  /** Which ports get new connections; those that stand stay. */
  send(ports: readonly number[]): void
  /** Cuts every second connection that stands, so that who was on it comes back where there is room. */
  spread(): void
  close(): Promise<void>
}

export async function startBalancer(): Promise<Balancer> {
  let ports: readonly number[] = []
  let turn = 0
  const standing = new Set<Socket>()
  const server = createServer((near) => {
    const port = ports[turn++ % Math.max(1, ports.length)]
    near.on('error', () => {})
    if (port === undefined) return near.destroy()
    const far = connect(port, 'localhost')
    far.on('error', () => near.destroy())
    far.on('close', () => near.destroy())
    near.on('close', () => far.destroy())
    standing.add(near)
    near.on('close', () => standing.delete(near))
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    send(chosen) {
      ports = chosen
    },
    spread() {
      for (const [place, near] of [...standing].entries()) if (place % 2 === 1) near.destroy()
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
