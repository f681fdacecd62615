import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from './environment.ts'

const repository = path.resolve('/srv/pilin')
const server = {
  DATABASE_URL: 'postgresql://pilin@db/pilin',
  SESSION_SECRET: 'a secret of at least thirty-two characters',
  PUBLIC_URL: 'https://pilin.example.cn/',
}

describe('the environment', () => {
  it('needs nothing: the embedded database, for this machine only', () => {
    expect(readEnvironment({}, repository)).toMatchObject({
      mode: 'production',
      port: 3000,
      host: 'localhost',
      databaseUrl: undefined,
      dataFolder: path.join(repository, 'data'),
      trustedProxies: 0,
      logLevel: 'info',
    })
  })

  it('of a server answers everybody, under the public address without its slash', () => {
    expect(readEnvironment({ ...server, PORT: '8080', TRUSTED_PROXIES: '1' }, repository)).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://pilin.example.cn',
      trustedProxies: 1,
    })
  })

  it('sends e-mail through the mail server that it is given, and without one none', () => {
    expect(readEnvironment(server, repository)).toMatchObject({ smtpUrl: undefined, jobs: true })
    const mail = { SMTP_URL: 'smtps://pilin:secret@mail.example.cn', MAIL_FROM: '毗邻 <pilin@example.cn>' }
    expect(readEnvironment({ ...server, ...mail, JOBS: 'off' }, repository)).toMatchObject({
      smtpUrl: mail.SMTP_URL,
      mailFrom: mail.MAIL_FROM,
      jobs: false,
    })
  })

  it('of several nodes names a Redis, or none', () => {
    expect(readEnvironment(server, repository)).toMatchObject({ redisUrl: undefined })
    const REDIS_URL = 'rediss://:secret@redis.example.cn:6380/2'
    expect(readEnvironment({ ...server, REDIS_URL }, repository)).toMatchObject({ redisUrl: REDIS_URL })
  })

  it('takes an empty variable as one that is not set', () => {
    const empty = { PORT: '', DATABASE_URL: '', PUBLIC_URL: '', PILIN_DATA: '', LOG_LEVEL: '' }
    expect(readEnvironment(empty, repository)).toEqual(readEnvironment({}, repository))
  })

  it.each<[string, NodeJS.ProcessEnv]>([
    ['FONT_FOLDER', { FONT_FOLDER: '/nowhere/fonts' }],
    ['REDIS_URL', { ...server, REDIS_URL: 'http://redis' }],
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '80.5' }],
    ['NODE_ENV', { NODE_ENV: 'staging' }],
    ['DATABASE_URL', { ...server, DATABASE_URL: 'mysql://db' }],
    ['PUBLIC_URL', { ...server, PUBLIC_URL: 'pilin.example.cn' }],
    ['PUBLIC_URL', { ...server, PUBLIC_URL: 'ftp://pilin.example.cn' }],
    ['PUBLIC_URL', { ...server, PUBLIC_URL: '' }],
    ['SESSION_SECRET', { ...server, SESSION_SECRET: '' }],
    ['SESSION_SECRET', { ...server, SESSION_SECRET: 'short' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'all' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '99' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.cn', MAIL_FROM: 'pilin@example.cn' }],
    ['SMTP_URL', { SMTP_URL: 'smtp://', MAIL_FROM: 'pilin@example.cn' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.cn' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.cn', MAIL_FROM: 'nobody' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.cn', MAIL_FROM: 'a@example.cn\nBcc: b@example.cn' }],
    ['JOBS', { JOBS: 'sometimes' }],
  ])('refuses nonsense and names %s: %o', (name, variables) => {
    expect(() => readEnvironment(variables, repository)).toThrow(EnvironmentError)
    expect(() => readEnvironment(variables, repository)).toThrow(new RegExp(`^.*\\n  ${name} \\S.*`))
  })

  it('names every variable that is nonsense, and repeats no secret', () => {
    const variables = {
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      SESSION_SECRET: 'hunter2',
      SMTP_URL: 'ftp://pilin:hunter2@mail',
    }
    let message = ''
    try {
      readEnvironment(variables, repository)
    } catch (error) {
      message = (error as Error).message
    }
    for (const name of Object.keys(variables)) expect(message).toContain(name)
    expect(message).not.toContain('hunter2')
  })
})
