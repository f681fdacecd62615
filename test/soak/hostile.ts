import { run as prove } from '../prove/hostile.ts'

export const about = 'ten million hostile frames in memory, and two hundred thousand over the wire'

/** `pnpm soak hostile [frames in memory] [frames over the wire] [seed]`. */
export function run([inMemory = '10000000', overTheWire = '200000', seed = '1']: string[]): Promise<string> {
  return prove([inMemory, overTheWire, seed])
}
