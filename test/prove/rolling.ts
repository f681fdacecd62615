import { quantile } from '../kit/bench-stage.ts'
import { restartInTurn } from './live/rolling.ts'

export const about =
  'two nodes are replaced in turn while twelve people write: nothing is lost, and how long each waits'

/** `pnpm prove rolling [restarts] [seed]`. */
export async function run([restarts = '6', seed = '1']: string[]): Promise<string> {
  const found = await restartInTurn({
    editors: 12,
    restarts: Number(restarts),
    seed: Number(seed),
    signal: 'stop',
  })
  const figures = `restarts ${found.restarts}, lines ${found.lines}, lost ${found.lost}, editors that differ ${found.different}; longest reconnecting per editor p50 ${quantile(found.gaps, 0.5).toFixed(0)} ms, worst ${Math.max(...found.gaps).toFixed(0)} ms; replay: pnpm prove rolling ${restarts} ${seed}`
  if (found.lost + found.different > 0 || found.lines === 0) throw new Error(figures)
  return figures
}
