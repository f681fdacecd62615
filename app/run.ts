import path from 'node:path'
import { EnvironmentError, readEnvironment } from '@pilin/server/environment'
import type { MountPages } from '@pilin/server/http/app'
import { AlreadyRunningError } from '@pilin/server/instance-lock'
import { PortTakenError, start } from '@pilin/server/start'
import closeWithGrace from 'close-with-grace'

/** Milliseconds in which a stop must be over. */
const patience = 10_000
/** With which terminals, supervisors and tools ask us to stop. */
const signals: ('SIGINT' | 'SIGTERM' | 'SIGHUP')[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Starts the program, tells where it is, and stops it on Ctrl-C and SIGTERM. */
export async function run(mountPages: MountPages, variables: NodeJS.ProcessEnv): Promise<void> {
  try {
    const environment = readEnvironment(variables, path.join(import.meta.dirname, '..'))
    const starting = start(environment, mountPages)
    // From the beginning, so that a Ctrl-C while it starts leaves no database running either.
    stopOnSignal(async (error) => {
      if (error) process.stderr.write(`${error.stack ?? error.message}\n`)
      await (await starting).stop()
    })
    const running = await starting
    process.stdout.write(
      `\n  毗邻 Pilin is running at ${running.url}\n  ${hint(running.demo)}\n  Ctrl-C stops it.\n\n`,
    )
  } catch (error) {
    const expected = [EnvironmentError, AlreadyRunningError, PortTakenError].some(
      (kind) => error instanceof kind,
    )
    process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`)
    process.exit(1)
  }
}

/**
 * Stops once, whatever ends us. One Ctrl-C may reach us twice, from the terminal and from the tool that started
 * us; a second one must not cut off the stop, or the database would be left running. Patience ends a stop that
 * hangs.
 */
function stopOnSignal(stop: (error?: Error) => Promise<void>): void {
  const { close } = closeWithGrace({ delay: patience, logger: false, skip: signals }, ({ err }) => stop(err))
  let isStopping = false
  for (const signal of signals) {
    process.on(signal, () => {
      if (!isStopping) void close()
      isStopping = true
    })
  }
}

function hint(demo: boolean): string {
  return demo
    ? 'Sign in: choose one of the demo people on the first page, one press is enough.'
    : 'Sign in with an account of yours; `pnpm admin:create` makes the first administrator.'
}
