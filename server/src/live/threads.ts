import type { Threads } from '@pilin/live/room-options'
import { startYjsThread } from '@pilin/live/thread/thread'

/** The threads of the live engine; each starts when it is first needed. */
export function startThreads(): Threads & { close(): Promise<void> } {
  const vet = { url: new URL('./vet-minutes.ts', import.meta.url).href, name: 'vetMinutes' }
  const threads = { judging: startYjsThread(vet), merging: startYjsThread() }
  return {
    ...threads,
    async close() {
      await Promise.all([threads.judging.close(), threads.merging.close()])
    },
  }
}
