import { setTimeout as delay } from 'node:timers/promises'
import { Typist } from '../../kit/wire/typist.ts'
import type { Contestant } from './contestants.ts'
import type { History } from './history.ts'
import { type Load, startLoad } from './load-process.ts'
import type { Scale } from './scales.ts'
import type { Row } from './table.ts'
import type { FanOut } from './tasks.ts'

/** Characters per second into one document while people write. */
const writing = 100

/** Everything that is measured of one server. */
export async function measure(
  contestant: Contestant,
  scale: Scale,
  history: History,
  profile: boolean,
): Promise<Row> {
  const load = startLoad()
  try {
    const row: Row = { fanOut: {} }
    const { seconds } = scale
    const type = (documents: number, editors: number, rate: number, onMeasuring?: () => void) => {
      const task = { kind: 'fan-out', documents, editors, rate, seconds } as const
      return load.perform(contestant.target(documents), task, onMeasuring)
    }
    if (profile) {
      const started = () => void contestant.server.startProfile()
      row.fanOut['1 × 200'] = tell(contestant, '1 × 200', await type(1, 200, writing, started))
      row.profile = await contestant.server.profiled()
      return row
    }
    await measureMemory(contestant, scale, load, row)
    for (const editors of scale.editors) {
      row.fanOut[`1 × ${editors}`] = tell(contestant, `1 × ${editors}`, await type(1, editors, writing))
    }
    if (scale.rooms) row.fanOut['50 × 5'] = tell(contestant, '50 × 5', await type(50, 5, 2))
    row.fanOut['50 writers'] = tell(contestant, '50 writers', await type(1, 50, 500))
    row.fanOut.flood = tell(contestant, 'flood', await type(1, 100, scale.flood))
    if (contestant.name !== 'floor') {
      row.open = await measureOpening(contestant, history, load)
      row.kill = await measureKill(contestant, scale, load)
    }
    return row
  } finally {
    load.end()
  }
}

function tell(contestant: Contestant, what: string, figures: FanOut): FanOut {
  const { p50, p99, perSecond, cpuPerThousand, arrived, expected, refused } = figures
  const share = arrived < expected ? `, only ${((100 * arrived) / expected).toFixed(1)} % arrived` : ''
  const no = refused > 0 ? `, ${refused} refused` : ''
  console.log(
    `${contestant.name} ${what}: p50 ${p50} ms, p99 ${p99} ms, ${Math.round(perSecond)} deliveries/s, ${cpuPerThousand.toFixed(4)} CPU s per 1,000${share}${no}`,
  )
  return figures
}

async function measureMemory({ server, target, name }: Contestant, scale: Scale, load: Load, row: Row) {
  const { idle, small } = scale
  // The first connections load what a server loads once.
  const close = async () => {
    await load.perform(target(0), { kind: 'close' })
    await delay(300)
  }
  await load.perform(target(1), { kind: 'connect', connections: 50, documents: 1, characters: 0 })
  const before = await server.memory()
  await load.perform(target(1), { kind: 'connect', connections: idle, documents: 1, characters: 0 })
  const withIdle = await server.memory()
  await close()
  row.idleKiB = (withIdle.rss - before.rss) / 1024 / idle
  row.idleHeapKiB = (withIdle.heap - before.heap) / 1024 / idle
  if (name === 'floor') return
  const empty = await server.memory()
  await load.perform(target(small), { kind: 'connect', connections: small, documents: small, characters: 40 })
  // Our rooms forget in half a minute what typing needed; a document that is merely open is measured.
  if (name === 'pilin') await delay(31_000)
  const withSmall = await server.memory()
  await close()
  row.documentKiB = (withSmall.heap - empty.heap) / 1024 / small - row.idleHeapKiB
}

async function measureOpening(contestant: Contestant, history: History, load: Load): Promise<Row['open']> {
  const stored = await contestant.store?.(history)
  const target = stored?.target ?? contestant.target(1)
  if (!stored) {
    await load.perform(target, { kind: 'write-history', edits: history.updates.length })
    // They keep what they were sent some time later.
    await delay(6_000)
  }
  const open = async (client: number) => {
    await contestant.server.kill()
    await contestant.server.restart()
    Object.assign(target, { url: contestant.server.url, pid: contestant.server.pid })
    // Another document first: what is loaded once is not the history.
    await load.perform(contestant.target(1), { kind: 'connect', connections: 1, documents: 1, characters: 0 })
    await load.perform(target, { kind: 'close' })
    return load.perform(target, { kind: 'open', client, until: history.until })
  }
  const first = await open(7_001)
  await compacted(stored?.rows)
  const later = await open(7_002)
  return { first, later }
}

/** Waits until the log has been made shorter in the background, if it does that. */
async function compacted(rows: (() => Promise<number>) | undefined): Promise<void> {
  if (!rows) return
  const before = await rows()
  for (let waited = 0; waited < 20_000 && (await rows()) > before / 2; waited += 250) await delay(250)
}

async function measureKill(contestant: Contestant, scale: Scale, load: Load): Promise<Row['kill']> {
  const target = contestant.target(1)
  const typed = await load.perform(target, { kind: 'type-until-killed', edits: scale.killEdits })
  await contestant.server.kill()
  await contestant.server.restart()
  Object.assign(target, { url: contestant.server.url, pid: contestant.server.pid })
  const clients = Object.keys({ ...typed.acked, ...typed.seen }).map(Number)
  const found = await load.perform(target, { kind: 'count', marks: clients })
  const figures = { acked: 0, seen: 0, lost: 0 }
  for (const client of clients) {
    const first = new Typist(client).clock
    const [acked, seen, kept] = [typed.acked, typed.seen, found].map((clocks) =>
      Math.max(0, (clocks[client] ?? 0) - first),
    ) as [number, number, number]
    figures.acked += acked
    figures.seen += seen
    figures.lost += Math.max(0, Math.max(acked, seen) - kept)
  }
  return figures
}
