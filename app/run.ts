import path from 'node:path'
import { EnvironmentError, readEnvironment } from '@pilin/server/environment'
import type { MountPages } from '@pilin/server/http/app'
import { AlreadyRunningError } from '@pilin/server/instance-lock'
import { PortTakenError, start } from '@pilin/server/start'
import closeWithGrace from 'close-with-grace'

/** Milliseconds in which a stop must be over. */
const patience = 10_000

/** Starts the program, tells where it is, and stops it on Ctrl-C and SIGTERM. */
export async function run(mountPages: MountPages, variables: NodeJS.ProcessEnv): Promise<void> {
  try {
    const environment = readEnvironment(variables, path.join(import.meta.dirname, '..'))
    const running = await start(environment, mountPages)
    process.stdout.write(
      `\n  毗邻 Pilin is running at ${running.url}\n  ${hint(running.demo)}\n  Ctrl-C stops it.\n\n`,
    )
    closeWithGrace({ delay: patience, logger: false }, async ({ err }) => {
      if (err) process.stderr.write(`${err.stack ?? err.message}\n`)
      await running.stop()
    })
  } catch (error) {
    const expected = [EnvironmentError, AlreadyRunningError, PortTakenError].some(
      (kind) => error instanceof kind,
    )
    process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`)
    process.exit(1)
  }
}

function hint(demo: boolean): string {
  return demo
    ? 'Sign in: choose one of the demo people on the first page, one press is enough.'
    : 'Sign in with an account of yours; `pnpm admin:create` makes the first administrator.'
}
