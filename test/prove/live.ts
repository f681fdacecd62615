import { run as convergence } from './convergence.ts'
import { run as hostile } from './hostile.ts'
import { run as kill } from './kill.ts'
import { run as revocation } from './revocation.ts'
import { run as rolling } from './rolling.ts'

export const about = 'all proofs of the live engine in their short forms'

/** `pnpm prove live [seed]`. */
export async function run([seed = '1']: string[]): Promise<string> {
  const parts = {
    convergence: () => convergence(['2000', seed]),
    hostile: () => hostile(['100000', '10000', seed]),
    kill: () => kill(['20', seed]),
    revocation: () => revocation(['200', seed]),
    rolling: () => rolling(['4', seed]),
  }
  const lines: string[] = []
  const broken: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    const startedAt = performance.now()
    const line = await part().catch((error: Error) => {
      broken.push(name)
      return error.message
    })
    console.log(`${name}, ${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${line}`)
    lines.push(line.replace(/; replay: .*/s, ''))
  }
  const figures = lines.join(' | ')
  if (broken.length > 0) throw new Error(`not proven: ${broken.join(', ')} | ${figures}`)
  return figures
}
