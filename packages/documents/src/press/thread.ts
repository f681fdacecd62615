import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Tasks } from './tasks.ts'

export type Question = { id: number; task: keyof Tasks; input: unknown }
export type Answer = { id: number } & ({ output: unknown } | { error: string })
type Waiting = { resolve(output: never): void; reject(error: Error): void }

/** Milliseconds; a hundred pages take less than one second. */
const patience = 60_000

// The program runs from source, and so does its thread: with the loader of the whole repository.
const repository = path.join(import.meta.dirname, '../../../../package.json')
const loader = () =>
  new URL('./api/index.mjs', pathToFileURL(createRequire(repository).resolve('tsx/esm'))).href

/** Tasks in a thread of their own. */
export type Thread = {
  /** @throws Error when the task fails, takes more than a minute, or the thread ended meanwhile */
  run<Name extends keyof Tasks>(
    task: Name,
    input: Parameters<Tasks[Name]>[0],
  ): Promise<Awaited<ReturnType<Tasks[Name]>>>
  close(): Promise<void>
}

/**
 * One worker thread, started with the first task; when it hangs or dies, the next task starts another.
 * @param megabytes room for its objects; taking more ends it
 */
export function startThread(fontFolders: string[], megabytes?: number): Thread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0
  const start = () => {
    const fresh = new Worker(path.join(import.meta.dirname, 'start-worker.mjs'), {
      workerData: { fontFolders, loader: loader() },
      execArgv: [],
      ...(megabytes && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
    })
    fresh.on('message', (answer: Answer) => settle(waiting, answer))
    const gone = (error: Error) => {
      if (worker !== fresh) return
      worker = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    fresh.on('error', gone)
    fresh.on('exit', () => gone(new Error('the thread of documents ended')))
    // A program that has nothing else to do may end.
    fresh.unref()
    return fresh
  }
  return {
    async run(task, input) {
      worker ??= start()
      const thread = worker
      lastId += 1
      const id = lastId
      const timer = setTimeout(() => void thread.terminate(), patience)
      try {
        return await new Promise<never>((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          thread.postMessage({ id, task, input } satisfies Question)
        })
      } finally {
        clearTimeout(timer)
      }
    },
    async close() {
      await worker?.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('error' in answer) asked?.reject(new Error(answer.error))
  else asked?.resolve(answer.output as never)
}
