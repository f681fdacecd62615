// Runs the tasks in a thread of its own, strictly one after another; the event loop goes on meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import type { Vet } from '../update-gate.ts'
import { createTasks } from './tasks.ts'
import type { Answer, Question, ThreadData, VetModule } from './thread.ts'

const { vet, running } = workerData as ThreadData
const tasks = createTasks(vet && (await loadVet(vet)))

parentPort?.on('message', ({ id, task, input }: Question) => {
  Atomics.store(running, 0, id)
  try {
    const run = tasks[task] as (input: unknown) => unknown
    post({ id, output: run(input) })
  } catch (error) {
    post({ id, error: error instanceof Error ? error.message : String(error) })
  }
  Atomics.store(running, 0, 0)
})

async function loadVet({ url, name }: VetModule): Promise<Vet> {
  const loaded: Record<string, Vet> = await import(url)
  const found = loaded[name]
  if (found === undefined) throw new Error(`${url} has no ${name}`)
  return found
}

function post(answer: Answer): void {
  parentPort?.postMessage(answer)
}
