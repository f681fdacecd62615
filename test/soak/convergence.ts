import { runSchedules } from '../prove/live/schedules.ts'

export const about = 'a million schedules of editors on a bad network, in memory'

/** Schedules of one process; a failure shows after so many at the latest. */
const part = 20_000

/** `pnpm soak convergence [schedules] [first seed]`. */
export async function run([schedules = '1000000', first = '1']: string[]): Promise<string> {
  let done = 0
  while (done < Number(schedules)) {
    const from = Number(first) + done
    const count = Math.min(part, Number(schedules) - done)
    const { failed } = await runSchedules(count, from)
    if (failed.length > 0)
      throw new Error(`replay: pnpm prove convergence ${count} ${from}\n${failed.join('\n')}`)
    done += count
    console.log(`${done} schedules, broken promises 0`)
  }
  return `schedules ${done} from seed ${first}, broken promises 0`
}
