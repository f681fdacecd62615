import { quantile } from '../kit/bench-stage.ts'
import { revokeWhileWriting } from './live/revocations.ts'

export const about =
  'the right to write is taken away from somebody who types, on two nodes, with the bus and without: nothing is committed after'

/** `pnpm prove revocation [trials] [seed]`. */
export async function run([trials = '200', seed = '1']: string[]): Promise<string> {
  const found = await revokeWhileWriting({ trials: Number(trials), seed: Number(seed) })
  const after = Object.values(found.after).reduce((sum, count) => sum + count, 0)
  const which = Object.entries(found.after)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
  const refused = (share: number) => quantile(found.refusedAfter, share).toFixed(0)
  const figures = `trials ${found.trials}, edits committed before ${found.before}, after the revoking commit ${after}${which.length > 0 ? ` (${which.join(', ')})` : ''}; first refusal p50 ${refused(0.5)} ms, p99 ${refused(0.99)} ms after; replay: pnpm prove revocation ${trials} ${seed}`
  if (after > 0 || found.before < found.trials) throw new Error(figures)
  return figures
}
