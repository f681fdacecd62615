import { machine, median, quantile, type Stage, setStage } from '../kit/bench-stage.ts'

const pages = 200

/** A running server on a database of its own. */
export type Served = { url: string; cookie: string; stop(): Promise<void> }

export type SizeBench<S extends Served> = {
  /** A server whose database holds one organization and so many others. */
  prepare: (stage: Stage, name: string, others: number) => Promise<S>
  /** Milliseconds of the page with this number; throws when it does not show what it should. */
  timePage: (served: S, index: number) => Promise<number>
  /** What the large database holds, for the figure. */
  sizeOf: (large: S) => string
}

/** Times a page on a database of one organization and on one of a thousand, and answers the sentence with the figures. */
export async function compareSizes<S extends Served>({
  prepare,
  timePage,
  sizeOf,
}: SizeBench<S>): Promise<string> {
  const stage = await setStage()
  try {
    const small = await prepare(stage, 'small', 0)
    const large = await prepare(stage, 'large', 999)
    for (let index = 0; index < 20; index++) for (const each of [small, large]) await timePage(each, index)
    const times = { small: [] as number[], large: [] as number[] }
    // In turns, so that a noisy moment of the machine hits both.
    for (let index = 0; index < pages; index++) {
      times.small.push(await timePage(small, index))
      times.large.push(await timePage(large, index))
    }
    await small.stop()
    await large.stop()
    const [one, many] = [quantile(times.small, 0.95), quantile(times.large, 0.95)]
    return `one organization p50 ${median(times.small).toFixed(1)} ms, p95 ${one.toFixed(1)}; ${sizeOf(large)} of 1,000 organizations p50 ${median(times.large).toFixed(1)}, p95 ${many.toFixed(1)}; ratio of p95 ${(many / one).toFixed(2)}, ${pages} pages each (${machine()})`
  } finally {
    await stage.clear()
  }
}
