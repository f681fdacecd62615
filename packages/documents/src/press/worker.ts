// Runs the tasks in a thread of its own, one after another; the main thread goes on answering meanwhile.
import { parentPort } from 'node:worker_threads'
import type { Answer, Question } from './thread.ts'

// Loaded with the first question, so that starting the thread holds nobody up.
let running = Promise.resolve()

parentPort?.on('message', (question: Question) => {
  running = running.then(() => answer(question))
})

async function answer({ id, task, input }: Question): Promise<void> {
  try {
    const { tasks } = await import('./tasks.ts')
    const run = tasks[task] as (input: unknown) => unknown
    post({ id, output: await run(input) })
  } catch (error) {
    post({ id, error: error instanceof Error ? error.message : String(error) })
  }
}

function post(answer: Answer): void {
  parentPort?.postMessage(answer)
}
