import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '../..')

/** Milliseconds in which a started program must be ready. */
const patience = 55_000

export type AppProcess = {
  url: string
  /** All that the program has printed. */
  output(): string
  /** A crash: nothing is cleaned up. */
  kill(): Promise<void>
  /** Ends it as an operator would; resolves with the exit code. */
  terminate(signal?: NodeJS.Signals): Promise<number | null>
  /** Starts it again on the same port and database. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export type AppOptions = {
  databaseUrl?: string
  dataFolder?: string
  port?: number
  env?: NodeJS.ProcessEnv
}

/** The secret of every program that tests start; the kit signs session cookies with it. */
export const testSecret = 'a-secret-that-only-the-tests-use-0123456789'

/** Starts the real program, as it was built, in a process of its own and waits until it is ready. */
export async function startApp(options: AppOptions): Promise<AppProcess> {
  const port = options.port ?? (await freePort())
  const url = `http://localhost:${port}`
  let printed = ''
  let child = launch()

  function launch(): ChildProcess {
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      TZ: process.env.TZ ?? 'UTC',
      NODE_ENV: 'production',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...(options.dataFolder ? { PILIN_DATA: options.dataFolder } : {}),
      ...(options.databaseUrl
        ? {
            DATABASE_URL: options.databaseUrl,
            PUBLIC_URL: url,
            SESSION_SECRET: testSecret,
            HOST: 'localhost',
          }
        : {}),
      ...options.env,
    }
    printed = ''
    const started = spawn(process.execPath, ['app/build/program/start.js'], { cwd: root, env })
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString('utf8')
      })
    }
    return started
  }

  async function ready(): Promise<void> {
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}:\n${printed}`)
      // Its own word first: another program may answer on the port.
      if (printed.includes('is running at')) {
        const answer = await fetch(`${url}/readyz`).catch(() => undefined)
        if (answer?.status === 200) return
      }
      await delay(50)
    }
    throw new Error(`the program was not ready in ${patience} ms:\n${printed}`)
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    return child.exitCode
  }

  await ready()
  return {
    url,
    output: () => printed,
    kill: async () => void (await end('SIGKILL')),
    terminate: (signal = 'SIGTERM') => end(signal),
    async restart() {
      child = launch()
      await ready()
    },
    stop: async () => void (await end('SIGTERM')),
  }
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}
