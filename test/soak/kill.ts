import { run as prove } from '../prove/kill.ts'

export const about = '500 kills of the server, PostgreSQL or both while people write'

/** `pnpm soak kill [kills] [seed]`. */
export function run([kills = '500', seed = '1']: string[]): Promise<string> {
  return prove([kills, seed])
}
