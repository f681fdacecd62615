import { quantile } from '../kit/bench-stage.ts'
import { killWhileWriting } from './live/kills.ts'

export const about =
  'SIGKILL of the server, immediate stop of PostgreSQL, or both, while people type: nothing acknowledged or seen is lost'

/** `pnpm prove kill [kills] [seed]`: ten writers and a ledger apart from the server; the writers do not come back. */
export async function run([kills = '20', seed = '1']: string[]): Promise<string> {
  const found = await killWhileWriting({ kills: Number(kills), seed: Number(seed) })
  const { app, database, both } = found.kills
  const back = (times: number[]) =>
    [0.5, 0.95].map((share) => quantile(times, share).toFixed(0)).join(' and ')
  const figures = `kills ${app + database + both} (app ${app}, PostgreSQL ${database}, both ${both}), acknowledged ${found.acknowledged}, lost ${found.lost}, seen by others ${found.seen}, lost ${found.lostSeen}; next acknowledgement, p50 and p95, ${back(found.backAfter.database)} ms after a crash of PostgreSQL, ${back(found.backAfter.app)} ms after one with the start of a server; replay: pnpm prove kill ${kills} ${seed}`
  if (found.lost + found.lostSeen > 0 || found.acknowledged === 0) throw new Error(figures)
  return figures
}
