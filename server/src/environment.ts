import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number('must be a number').int().min(0).max(65_535)

const shape = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
    PORT: port.default(3000),
    HOST: z.string().min(1).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
      .optional(),
    PILIN_DATA: z.string().min(1).optional(),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'must be the http(s) address that people open' })
      .optional(),
    SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    TRUSTED_PROXIES: z.coerce.number('must be a number of proxies').int().min(0).max(5).default(0),
    FONT_FOLDER: z.string().min(1).refine(existsSync, 'must be a folder that is there').optional(),
    SMTP_URL: z
      .string()
      .regex(
        /^smtps?:\/\/[^\s/]+/,
        'must be the address of a mail server, such as smtp://name:password@mail.example.cn:587',
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>@\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, such as 毗邻 <pilin@example.cn>')
      .optional(),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\/[^\s]+/, 'must be the address of a Redis, such as redis://127.0.0.1:6379/0')
      .optional(),
    JOBS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine((env) => !env.DATABASE_URL || env.SESSION_SECRET, {
    path: ['SESSION_SECRET'],
    message: 'is needed with DATABASE_URL (at least 32 random characters)',
  })
  .refine((env) => !env.DATABASE_URL || env.PUBLIC_URL || env.NODE_ENV !== 'production', {
    path: ['PUBLIC_URL'],
    message: 'is needed with DATABASE_URL: the address that people open, such as https://pilin.example.cn',
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ['MAIL_FROM'],
    message: 'is needed with SMTP_URL: whom letters come from, such as 毗邻 <pilin@example.cn>',
  })

/** Everything that the environment decides, read once. */
export type Environment = {
  mode: 'production' | 'development' | 'test'
  port: number
  host: string
  /** Undefined: the embedded PostgreSQL in `dataFolder`, with the demo organizations. */
  databaseUrl: string | undefined
  dataFolder: string
  publicUrl: string | undefined
  sessionSecret: string | undefined
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed that far. */
  trustedProxies: number
  /** Undefined: no e-mail is sent. */
  smtpUrl: string | undefined
  mailFrom: string | undefined
  /** Undefined: nodes tell each other through PostgreSQL. */
  redisUrl: string | undefined
  /** Whether this node takes part in reminders and e-mail. */
  jobs: boolean
  logLevel: string
  /** The customer's own fonts for PDFs, used before those that are shipped. */
  fontFolder: string | undefined
}

/** What is wrong with the environment, in sentences: one per variable. */
export class EnvironmentError extends Error {}

/**
 * Reads the environment: the only place that does.
 * @throws EnvironmentError naming every variable that is nonsense
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, repository: string): Environment {
  // An empty variable is how many tools say "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = shape.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new EnvironmentError(`The environment is not usable:\n  ${lines.join('\n  ')}`)
  }
  const env = result.data
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    // The demo signs anybody in with one press, so by default it answers this machine only.
    host: env.HOST ?? (env.DATABASE_URL ? '0.0.0.0' : 'localhost'),
    databaseUrl: env.DATABASE_URL,
    dataFolder: path.resolve(repository, env.PILIN_DATA ?? 'data'),
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    sessionSecret: env.SESSION_SECRET,
    trustedProxies: env.TRUSTED_PROXIES,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    redisUrl: env.REDIS_URL,
    jobs: env.JOBS === 'on',
    logLevel: env.LOG_LEVEL,
    fontFolder: env.FONT_FOLDER && path.resolve(repository, env.FONT_FOLDER),
  }
}
