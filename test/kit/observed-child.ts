import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { setImmediate } from 'node:timers/promises'

/** What a parent may ask a server that runs as its child. */
export type Question = 'memory' | 'watch-stalls' | 'stalls' | 'profile' | 'profiled'

export type Memory = { rss: number; heap: number }

/** The longest time for which the event loop did not turn: by the wall clock, and of that on the processor. */
export type Stalls = { wallMs: number; cpuMs: number; over50: number }

/** A function and its share of the samples, in percent. */
export type ProfiledFunction = { name: string; share: number }

/** Tells the parent where the server is, and answers its questions until it ends. */
export function observe(url: string): void {
  process.on('message', ({ id, question }: { id: number; question: Question }) => {
    void answers[question]().then((answer) => process.send?.({ id, answer }))
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ url })
}

const answers: Record<Question, () => Promise<unknown>> = {
  memory: readMemory,
  async 'watch-stalls'() {
    watcher?.stop()
    watcher = watchStalls()
  },
  stalls: async () => watcher?.worst(),
  profile: startProfile,
  profiled: stopProfile,
}

async function readMemory(): Promise<Memory> {
  for (let i = 0; i < 4; i++) {
    globalThis.gc?.()
    await setImmediate()
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed + external }
}

let watcher: ReturnType<typeof watchStalls> | undefined

/**
 * Looks every five milliseconds. On a machine that others use too the wall clock says nothing about our program,
 * so a stall is what the main thread spent on the processor between two looks.
 */
export function watchStalls() {
  let [wall, cpu] = [performance.now(), threadMs()]
  const worst: Stalls = { wallMs: 0, cpuMs: 0, over50: 0 }
  const timer = setInterval(() => {
    const [wallNow, cpuNow] = [performance.now(), threadMs()]
    worst.wallMs = Math.max(worst.wallMs, wallNow - wall)
    worst.cpuMs = Math.max(worst.cpuMs, cpuNow - cpu)
    if (cpuNow - cpu > 50) worst.over50 += 1
    wall = wallNow
    cpu = cpuNow
  }, 5)
  return { worst: () => worst, stop: () => clearInterval(timer) }
}

/** Milliseconds that the main thread has spent on a processor. Linux says so to the nanosecond. */
export function threadMs(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

let session: Session | undefined

async function startProfile(): Promise<void> {
  session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
}

async function stopProfile(): Promise<ProfiledFunction[]> {
  const stopped = await session?.post('Profiler.stop')
  session?.disconnect()
  if (!stopped) return []
  const { nodes, samples = [] } = stopped.profile
  const names = new Map(nodes.map((node) => [node.id, nameOf(node.callFrame)]))
  const counts = new Map<string, number>()
  let busy = 0
  for (const sample of samples) {
    const name = names.get(sample) ?? ''
    if (name.startsWith('(idle)')) continue
    busy += 1
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({ name, share: (100 * count) / busy }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 25)
}

function nameOf({
  functionName,
  url,
  lineNumber,
}: {
  functionName: string
  url: string
  lineNumber: number
}) {
  const file = url.split('/').slice(-3).join('/')
  return `${functionName || '(anonymous)'}${file ? ` ${file}:${lineNumber + 1}` : ''}`
}
