import path from 'node:path'
import { Worker } from 'node:worker_threads'

type Compiled = { bytes: Uint8Array; pages: number }
type Answer = { id: number } & (Compiled | { error: string })
type Waiting = { resolve(compiled: Compiled): void; reject(error: Error): void }

/** Milliseconds; a hundred pages take less than one second. */
const patience = 60_000

/** The compiler in a thread of its own. */
export type Thread = {
  /** @throws Error when the template does not compile, or the thread ended meanwhile */
  compile(template: string, inputs: Record<string, string>): Promise<Compiled>
  close(): Promise<void>
}

/** One worker thread, started with the first compilation; when it hangs or dies, the next one starts another. */
export function startThread(fontFolders: string[]): Thread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0
  const start = () => {
    const fresh = new Worker(path.join(import.meta.dirname, 'typst-worker.mjs'), {
      workerData: { templates: path.join(import.meta.dirname, 'templates'), fontFolders },
      execArgv: [],
    })
    fresh.on('message', (answer: Answer) => settle(waiting, answer))
    const gone = (error: Error) => {
      if (worker !== fresh) return
      worker = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    fresh.on('error', gone)
    fresh.on('exit', () => gone(new Error('the typesetter ended')))
    // A program that has nothing else to do may end.
    fresh.unref()
    return fresh
  }
  return {
    async compile(template, inputs) {
      worker ??= start()
      const thread = worker
      lastId += 1
      const id = lastId
      const timer = setTimeout(() => void thread.terminate(), patience)
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          thread.postMessage({ id, template, inputs })
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
  else asked?.resolve(answer)
}
