import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { bundledProgram } from './bundled-program.ts'
import type { Memory, ProfiledFunction, Question, Stalls } from './observed-child.ts'

const root = path.join(import.meta.dirname, '../..')

/** A server in a process of its own that can be asked about itself, killed and started again. */
export type ServerProcess = {
  readonly url: string
  readonly pid: number
  /** All that it has printed since it was started last. */
  output(): string
  /** False once it has ended, by itself or not. */
  isAlive(): boolean
  memory(): Promise<Memory>
  watchStalls(): Promise<void>
  stalls(): Promise<Stalls>
  startProfile(): Promise<void>
  profiled(): Promise<ProfiledFunction[]>
  /** A crash: nothing is cleaned up. */
  kill(): Promise<void>
  /** Ends it as an operator would. */
  stop(): Promise<void>
  restart(): Promise<void>
}

/** Starts a program of this folder that calls `observe`; it must listen on the `PORT` that `env` gives. */
export async function startServerProcess(program: string, env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  let printed = ''
  let url = ''
  let questions = 0
  let child: ChildProcess

  async function launch(): Promise<void> {
    printed = ''
    const { PATH, HOME, TMPDIR } = process.env
    child = spawn(process.execPath, ['--expose-gc', await bundledProgram(program)], {
      cwd: root,
      env: { PATH, HOME, TMPDIR, TZ: 'UTC', NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString('utf8')
      })
    }
    url = await new Promise<string>((resolve, reject) => {
      child.once('message', (message) => resolve((message as { url: string }).url))
      child.once('exit', (code) => reject(new Error(`${program} ended with ${code}:\n${printed}`)))
    })
  }

  function ask(question: Question): Promise<unknown> {
    const id = ++questions
    const asked = child
    return new Promise((resolve, reject) => {
      const hear = (message: unknown) => {
        const { id: answered, answer } = message as { id: number; answer: unknown }
        if (answered !== id) return
        asked.off('message', hear)
        resolve(answer)
      }
      asked.on('message', hear)
      asked.once('exit', () => reject(new Error(`${program} ended while it was asked`)))
      asked.send({ id, question })
    })
  }

  const isAlive = () => child.exitCode === null && child.signalCode === null
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!isAlive()) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  await launch()
  return {
    get url() {
      return url
    },
    get pid() {
      return child.pid ?? 0
    },
    output: () => printed,
    isAlive,
    memory: () => ask('memory') as Promise<Memory>,
    watchStalls: async () => void (await ask('watch-stalls')),
    stalls: () => ask('stalls') as Promise<Stalls>,
    startProfile: async () => void (await ask('profile')),
    profiled: () => ask('profiled') as Promise<ProfiledFunction[]>,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    restart: launch,
  }
}
