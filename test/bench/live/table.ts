import type { ProfiledFunction } from '../../kit/observed-child.ts'
import { goals } from './goals.ts'
import type { FanOut, Target } from './tasks.ts'

/** What was measured of one server. */
export type Row = {
  fanOut: Record<string, FanOut>
  idleKiB?: number
  idleHeapKiB?: number
  documentKiB?: number
  open?: { first: { ms: number; bytes: number }; later: { ms: number; bytes: number } }
  kill?: { acked: number; seen: number; lost: number }
  profile?: ProfiledFunction[]
}

export type Rows = Partial<Record<Target['wire'], Row>>

type Line = { label: string; cell(row: Row): string }

const number = (value: number | null | undefined, digits = 1) =>
  value === undefined || value === null || Number.isNaN(value) ? '–' : value.toFixed(digits)

function lines(rows: Rows): Line[] {
  const loads = Object.keys(Object.values(rows)[0]?.fanOut ?? {})
  return [
    ...loads.flatMap((load): Line[] => [
      {
        label: `${load}: p50 / p95 / p99 ms`,
        cell: ({ fanOut }) =>
          ['p50', 'p95', 'p99'].map((key) => number(fanOut[load]?.[key as 'p50'])).join(' / '),
      },
      { label: `${load}: deliveries/s`, cell: ({ fanOut }) => number(fanOut[load]?.perSecond, 0) },
      { label: `${load}: CPU s per 1,000`, cell: ({ fanOut }) => number(fanOut[load]?.cpuPerThousand, 4) },
    ]),
    {
      label: 'flood: deliveries per CPU s',
      cell: ({ fanOut }) => number(fanOut.flood?.perCpuSecond, 0),
    },
    {
      label: 'flood: arrived %',
      cell: ({ fanOut }) => number((100 * (fanOut.flood?.arrived ?? 0)) / (fanOut.flood?.expected ?? 1)),
    },
    {
      label: '50 writers: ack p50 / p95 / p99 ms',
      cell: ({ fanOut }) =>
        ['ackP50', 'ackP95', 'ackP99']
          .map((key) => number(fanOut['50 writers']?.[key as 'ackP50']))
          .join(' / '),
    },
    {
      label: '1 × 200: database CPU s per 1,000',
      cell: ({ fanOut }) => number(fanOut['1 × 200']?.databaseCpuPerThousand || undefined, 4),
    },
    { label: 'KiB per idle connection (RSS)', cell: ({ idleKiB }) => number(idleKiB) },
    { label: 'KiB per open small document', cell: ({ documentKiB }) => number(documentKiB) },
    { label: 'cold open, first: ms', cell: ({ open }) => number(open?.first.ms, 0) },
    { label: 'cold open, later: ms', cell: ({ open }) => number(open?.later.ms, 0) },
    { label: 'cold open: bytes', cell: ({ open }) => number(open?.later.bytes, 0) },
    {
      label: 'SIGKILL: acknowledged / seen / lost',
      cell: ({ kill }) => (kill ? `${kill.acked} / ${kill.seen} / ${kill.lost}` : '–'),
    },
  ]
}

/** Prints one line for each measurement, one column for each server. */
export function printTable(rows: Rows): void {
  const names = Object.keys(rows) as Target['wire'][]
  console.log(`\n| | ${names.join(' | ')} |\n|---|${names.map(() => '---:').join('|')}|`)
  for (const { label, cell } of lines(rows)) {
    console.log(`| ${label} | ${names.map((name) => cell(rows[name] ?? { fanOut: {} })).join(' | ')} |`)
  }
  console.log(`\n| goal | value | wanted | |\n|---|---:|---:|---|`)
  for (const { label, value, wanted, isMet, by } of goals(rows)) {
    console.log(`| ${label} | ${number(value, 4)} | ${wanted} | ${isMet ? 'met' : `missed by ${by}`} |`)
  }
  for (const name of names) {
    const functions = rows[name]?.profile ?? []
    if (functions.length > 0) console.log(`\n${name}, where the time goes at 1 × 200`)
    for (const each of functions) console.log(`${each.share.toFixed(1).padStart(5)} % ${each.name}`)
  }
}

/** The last line: how many goals are met, and which are not. */
export function missedGoals(rows: Rows): string {
  const all = goals(rows)
  const missed = all.filter(({ isMet }) => !isMet)
  const words = missed.map(({ label, by }) => `${label} by ${by}`)
  return `goals met ${all.length - missed.length} of ${all.length}${words.length > 0 ? `; missed: ${words.join('; ')}` : ''}`
}
