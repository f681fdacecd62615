import type { Logger } from 'pino'
import { removeVisitors } from '../domains/activities/remove-visitors.ts'
import { runWaiting } from '../domains/imports/run-import.ts'
import { collectMail } from '../domains/notifications/collect-mail.ts'
import { collectVisitorMail } from '../domains/notifications/collect-visitor-mail.ts'
import { remindPeople } from '../domains/notifications/remind-people.ts'
import { type Mailer, sendMail } from '../domains/notifications/send-mail.ts'
import { closeEnded } from '../domains/surveys/close-ended.ts'
import type { Runtime } from '../kernel/use-case.ts'

export type SweepContext = {
  runtime: Runtime
  /** Undefined: nothing is sent. */
  mailer: Mailer | undefined
  /** What links in letters begin with. */
  publicUrl: string
  log: Logger
  /** Asked between two letters: a stopping program begins no other. */
  isStopping?: () => boolean
}

/**
 * One look at everything that time brings: reminders, then letters. It asks the data what is due, so it may run at
 * any moment, again, and on several nodes at once.
 */
export async function sweep(context: SweepContext): Promise<void> {
  const { runtime, mailer, publicUrl, log, isStopping = () => false } = context
  const now = runtime.clock()
  // What a stopped program had confirmed and not yet written.
  await runWaiting(runtime)
  await closeEnded(runtime, now)
  const forgotten = await removeVisitors(runtime, now)
  if (forgotten > 0) log.info({ forgotten }, 'visitors forgotten')
  const reminded = await remindPeople(runtime, now)
  if (reminded > 0) log.info({ reminded }, 'reminders given')
  if (!mailer) return
  await collectMail(runtime, now)
  await collectVisitorMail(runtime, now)
  const sent = await sendMail(runtime, { mailer, publicUrl, isStopping })
  if (sent > 0) log.info({ sent }, 'letters sent')
}
