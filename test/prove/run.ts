// `pnpm prove <name>` runs one named proof and prints its figures as the last line; without a name, the names.
import { runNamed } from '../kit/run-named.ts'

await runNamed('prove', import.meta.dirname, process.argv.slice(2))
