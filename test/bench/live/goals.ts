import type { Row, Rows } from './table.ts'

/** What the live engine is to reach, and by how much it does not. */
export type Goal = { label: string; value: number; wanted: string; isMet: boolean; by: string }

/** Milliseconds that one commit may add to the floor's median. */
const oneCommit = 6

/** The goals that this run can judge: those whose parts were measured. */
export function goals(rows: Rows): Goal[] {
  const { pilin, floor, hocuspocus } = rows
  if (!pilin) return []
  const flood = pilin.fanOut.flood
  const found: (Goal | undefined)[] = [
    atLeast('deliveries per CPU s at saturation', flood?.perCpuSecond, 1_300_000),
    atLeast(
      'the same, times Hocuspocus',
      ratio(flood?.perCpuSecond, hocuspocus?.fanOut.flood?.perCpuSecond),
      2,
    ),
    atLeast('inserts/s that all arrived, 100 editors', sustained(pilin), 6_300),
    atMost('p99 ms at 6,400 inserts/s', flood?.p99, 100),
    ...['1 × 200', '50 × 5'].flatMap((load) => [
      atMost(`${load}: p50 ms over the floor`, over(pilin, floor, load), oneCommit),
      atMost(`${load}: p99 times the floor`, ratio(pilin.fanOut[load]?.p99, floor?.fanOut[load]?.p99), 2),
    ]),
    atMost('CPU s per 1,000 deliveries, 1 × 200', pilin.fanOut['1 × 200']?.cpuPerThousand, 0.0118),
    atMost(
      'the same, times the floor',
      ratio(pilin.fanOut['1 × 200']?.cpuPerThousand, floor?.fanOut['1 × 200']?.cpuPerThousand),
      1,
    ),
    atMost('KiB per open small document', pilin.documentKiB, 4),
    atMost('KiB per idle connection', pilin.idleKiB, 26),
    atMost('cold open ms', pilin.open?.later.ms, 60),
    atMost('ack p95 ms, 50 writers', pilin.fanOut['50 writers']?.ackP95, 100),
    atMost('ack p99 ms, 50 writers', pilin.fanOut['50 writers']?.ackP99, 250),
    atMost('acknowledged or seen edits lost on SIGKILL', pilin.kill?.lost, 0),
  ]
  return found.filter((goal) => goal !== undefined)
}

/** Characters per second of the flood that reached everybody. */
function sustained({ fanOut: { flood } }: Row): number | undefined {
  return flood && flood.perSecond / 99
}

function over(row: Row, floor: Row | undefined, load: string): number | undefined {
  const [ours, theirs] = [row.fanOut[load]?.p50, floor?.fanOut[load]?.p50]
  return ours === undefined || theirs === undefined ? undefined : ours - theirs
}

function ratio(value: number | undefined, other: number | undefined): number | undefined {
  return value === undefined || other === undefined ? undefined : value / other
}

function atMost(label: string, value: number | undefined, wanted: number): Goal | undefined {
  if (value === undefined) return undefined
  const by = wanted === 0 ? String(value) : `${Math.round(100 * (value / wanted - 1))} %`
  return { label, value, wanted: `≤ ${wanted}`, isMet: value <= wanted, by }
}

function atLeast(label: string, value: number | undefined, wanted: number): Goal | undefined {
  if (value === undefined) return undefined
  const by = `${Math.round(100 * (1 - value / wanted))} %`
  return { label, value, wanted: `≥ ${wanted}`, isMet: value >= wanted, by }
}
