import { run as prove } from '../prove/rolling.ts'

export const about = 'a hundred restarts of nodes in turn under load'

/** `pnpm soak rolling [restarts] [seed]`. */
export function run([restarts = '100', seed = '1']: string[]): Promise<string> {
  return prove([restarts, seed])
}
