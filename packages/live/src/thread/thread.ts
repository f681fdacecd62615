import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Tasks } from './tasks.ts'

/** Where the thread finds the host's check of the content: an exported `Vet` of a module. */
export type VetModule = { url: string; name: string }
export type ThreadData = { vet: VetModule | undefined; running: Int32Array }
export type Question = { id: number; task: keyof Tasks; input: unknown }
export type Answer = { id: number } & ({ output: unknown } | { error: string })
type Waiting = { budgetMs: number; resolve(output: never): void; reject(error: Error): void }

/** The task took longer than it was given, or more memory than the thread has; the thread was ended. */
export class OverBudgetError extends Error {
  override readonly name = 'OverBudgetError'
}

/** Yjs work off the event loop. Tasks run one after another; the thread starts with the first. */
export type YjsThread = {
  /**
   * Each task has `budgetMs` from the moment when it starts to run.
   * @throws OverBudgetError when this task broke the budget; another Error when it failed, or another task ended the thread
   */
  run<Name extends keyof Tasks>(
    task: Name,
    input: Parameters<Tasks[Name]>[0],
    budgetMs: number,
  ): Promise<ReturnType<Tasks[Name]>>
  close(): Promise<void>
}

/** How often, in milliseconds, it is looked whether the running task is within its budget. */
const lookEvery = 50
/** Megabytes of JavaScript objects in the thread. */
const memory = 512

// The program runs from source, and so does its thread: with the loader of the whole repository.
const repository = path.join(import.meta.dirname, '../../../../package.json')
const loader = () =>
  new URL('./api/index.mjs', pathToFileURL(createRequire(repository).resolve('tsx/esm'))).href

export function startYjsThread(vet?: VetModule): YjsThread {
  let current: { worker: Worker; waiting: Map<number, Waiting>; stop(): void } | undefined
  let lastId = 0

  function start() {
    const waiting = new Map<number, Waiting>()
    const running = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(path.join(import.meta.dirname, 'start-worker.mjs'), {
      workerData: { vet, running, loader: loader() },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    const watch = watchBudget(running, waiting, () => void worker.terminate())
    const fresh = { worker, waiting, stop: () => clearInterval(watch) }
    worker.on('message', (answer: Answer) => settle(waiting, answer))
    const gone = (error: Error) => {
      fresh.stop()
      if (current === fresh) current = undefined
      // Out of memory: the task that ran is to blame, as it is for time.
      const blamed = Atomics.load(running, 0)
      for (const [id, { reject }] of waiting)
        reject(id === blamed ? new OverBudgetError(error.message) : error)
      waiting.clear()
    }
    worker.on('error', gone)
    worker.on('exit', () => gone(new Error('the thread ended')))
    // A program that has nothing else to do may end.
    worker.unref()
    return fresh
  }

  return {
    run(task, input, budgetMs) {
      current ??= start()
      const { worker, waiting } = current
      const id = ++lastId
      return new Promise<never>((resolve, reject) => {
        waiting.set(id, { budgetMs, resolve, reject })
        worker.postMessage({ id, task, input } satisfies Question)
      })
    },
    async close() {
      await current?.worker.terminate()
    },
  }
}

/** Ends the thread when the task that it runs has had its time. */
function watchBudget(running: Int32Array, waiting: ReadonlyMap<number, Waiting>, end: () => void) {
  let seen = { id: 0, at: 0 }
  const watch = setInterval(() => {
    const id = Atomics.load(running, 0)
    if (id !== seen.id) seen = { id, at: performance.now() }
    else if (id !== 0 && performance.now() - seen.at > (waiting.get(id)?.budgetMs ?? Infinity)) end()
  }, lookEvery)
  watch.unref()
  return watch
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('error' in answer) asked?.reject(new Error(answer.error))
  else asked?.resolve(answer.output as never)
}
