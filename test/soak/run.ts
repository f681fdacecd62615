// `pnpm soak <name>` runs one proof for hours; without a name, the names. Each prints how to replay it.
import { runNamed } from '../kit/run-named.ts'

await runNamed('soak', import.meta.dirname, process.argv.slice(2))
