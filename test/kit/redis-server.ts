import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { findRedis } from './find-redis.ts'

/** A Redis on loopback that keeps nothing on disk. */
export type RedisServer = {
  url: string
  /** Starts it, or starts it again on the same port; resolves when it answers. */
  start(): Promise<void>
  stop(): Promise<void>
}

export async function redisServer(): Promise<RedisServer> {
  const command = await findRedis()
  const port = await freePort()
  let child: ChildProcess | undefined
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
      const started = spawn(command, options, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' })
      child = started
      for await (const line of started.stdout) if (/ready to accept/i.test(String(line))) break
      started.stdout.destroy()
    },
    async stop() {
      if (child === undefined || child.exitCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
