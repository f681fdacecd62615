import { run as prove } from '../prove/revocation.ts'

export const about = '5,000 times the right to write is taken away from somebody who types'

/** `pnpm soak revocation [trials] [seed]`. */
export function run([trials = '5000', seed = '1']: string[]): Promise<string> {
  return prove([trials, seed])
}
