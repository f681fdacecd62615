import { machine, setStage } from '../kit/bench-stage.ts'
import { contestants } from './live/contestants.ts'
import { makeHistory } from './live/history.ts'
import { measure } from './live/measure.ts'
import { scales } from './live/scales.ts'
import { missedGoals, printTable, type Row } from './live/table.ts'
import type { Target } from './live/tasks.ts'

export const about =
  'the live engine beside a bare ws relay, @y/websocket-server and Hocuspocus, in one run (--quick; --profile: where the time goes)'

/** `pnpm bench live [--quick] [--profile] [floor y-websocket hocuspocus pilin]`. */
export async function run(args: string[]): Promise<string> {
  const scale = args.includes('--quick') ? scales.quick : scales.full
  const chosen = args.filter((arg) => !arg.startsWith('--'))
  const names = (Object.keys(contestants) as Target['wire'][]).filter(
    (name) => chosen.length === 0 || chosen.includes(name),
  )
  const history = makeHistory(scale.historyEdits)
  const stage = await setStage()
  try {
    const rows: Partial<Record<Target['wire'], Row>> = {}
    for (const name of names) {
      const contestant = await contestants[name](stage, { documents: scale.small + 64, people: scale.idle })
      try {
        rows[name] = await measure(contestant, scale, history, args.includes('--profile'))
      } finally {
        await contestant.server.kill()
      }
    }
    printTable(rows)
    return `${missedGoals(rows)} (${machine()})`
  } finally {
    await stage.clear()
  }
}
