import { hostileInMemory } from './live/hostile-memory.ts'
import { hostileOverTheWire } from './live/hostile-wire.ts'

export const about =
  'hostile frames and packets: nothing crashes or stands still, what is refused changes nothing, others write on'

/** `pnpm prove hostile [frames in memory] [frames over the wire] [seed]`. */
export async function run([
  inMemory = '100000',
  overTheWire = '10000',
  seed = '1',
]: string[]): Promise<string> {
  const memory = await hostileInMemory({ frames: Number(inMemory), seed: Number(seed) })
  const count = Number(overTheWire)
  const wire = await hostileOverTheWire({ frames: count, packets: count, seed: Number(seed) })
  const slow = [...new Set(memory.slow)]
  const believed = [...new Set(memory.believed)]
  const figures = `frames ${memory.frames} in memory, ${wire.frames} and ${wire.packets} packets over the wire; crashes ${memory.crashes + Number(wire.crashed)}, stalls over 50 ms ${memory.stalls + wire.stalls.over50} (longest ${Math.max(memory.longestMs, wire.stalls.cpuMs).toFixed(0)} ms${slow.length > 0 ? `: ${slow.join('; ')}` : ''}), changes by refused frames ${memory.changes}, named attacks accepted ${memory.believed.length + wire.accepted}${believed.length > 0 ? ` (${believed.join('; ')})` : ''}, honest edits harmed ${memory.harmed + wire.honest.lost} of ${wire.honest.acknowledged}; replay: pnpm prove hostile ${inMemory} ${overTheWire} ${seed}`
  const broken =
    memory.crashes + memory.stalls + memory.changes + memory.harmed + memory.believed.length > 0 ||
    wire.crashed ||
    wire.stalls.over50 + wire.accepted + wire.honest.lost > 0 ||
    wire.honest.acknowledged === 0
  if (broken) throw new Error(figures)
  return figures
}
