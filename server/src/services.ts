import type { Press } from '@pilin/documents/press/press'
import type { Logger } from 'pino'
import type { FormLimits } from './domains/auth/form-limits.ts'
import type { SignInLimits } from './domains/auth/sign-in-limits.ts'
import type { Auth } from './domains/auth/store.ts'
import type { Mailer } from './domains/notifications/send-mail.ts'
import type { Environment } from './environment.ts'
import type { Runtime } from './kernel/use-case.ts'

/** What the parts of the running program share. */
export type Services = {
  environment: Environment
  runtime: Runtime
  auth: Auth
  limits: SignInLimits
  /** How often an address may send forms that need no account. */
  formLimits: FormLimits
  /** Signs the codes with which people check in. */
  checkInKey: Buffer
  /** From it come the marks of those who were served. */
  servedKey: Buffer
  log: Logger
  /** The way out for letters; undefined: nothing is sent. */
  mailer: Mailer | undefined
  /** Embedded database with the demo organizations. */
  demo: boolean
  press: Press
}
