import { runSchedules } from './live/schedules.ts'

export const about =
  'seeded stories of editors on a bad network, one node and two: all end with the same content, by its hash'

/** `pnpm prove convergence [schedules] [first seed]`. */
export async function run([schedules = '2000', first = '1']: string[]): Promise<string> {
  const found = await runSchedules(Number(schedules), Number(first))
  const figures = `schedules ${found.schedules} from seed ${first}, broken promises ${found.failed.length === 0 ? 0 : 'in these'}; replay: pnpm prove convergence ${schedules} ${first}`
  if (found.failed.length > 0) throw new Error(`${figures}\n${found.failed.join('\n')}`)
  return figures
}
