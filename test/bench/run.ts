// `pnpm bench [name]` prints measurements, all of them without a name. `pnpm bench list` says what there is.
import { runNamed } from '../kit/run-named.ts'

const [name, ...rest] = process.argv.slice(2)
await runNamed('bench', import.meta.dirname, name ? [name, ...rest] : ['all'])
