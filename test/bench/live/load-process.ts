import { spawn } from 'node:child_process'
import path from 'node:path'
import type { FanOut, Target, Task } from './tasks.ts'

type Answers = {
  'fan-out': FanOut
  connect: undefined
  'write-history': undefined
  open: { ms: number; bytes: number }
  'type-until-killed': { acked: Record<number, number>; seen: Record<number, number> }
  count: Record<number, number>
  close: undefined
}

/** The process that plays the clients. One task at a time. */
export type Load = {
  /** `onMeasuring` is called when everybody is in place and what counts begins. */
  perform<T extends Task>(target: Target, task: T, onMeasuring?: () => void): Promise<Answers[T['kind']]>
  end(): void
}

export function startLoad(): Load {
  const program = path.join(import.meta.dirname, 'load.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    perform<T extends Task>(target: Target, task: T, onMeasuring = () => {}) {
      return new Promise<Answers[T['kind']]>((resolve, reject) => {
        const ended = () => reject(new Error('the load process has ended'))
        child.once('exit', ended)
        child.on('message', function hear(message) {
          const { answer, error } = message as { answer?: Answers[T['kind']]; error?: string }
          if (message === 'measuring') return onMeasuring()
          child.off('exit', ended).off('message', hear)
          if (error) reject(new Error(error))
          else resolve(answer as Answers[T['kind']])
        })
        child.send({ target, task })
      })
    },
    end: () => void child.kill(),
  }
}
