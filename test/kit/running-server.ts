import { type Database, openDatabase } from '@pilin/prisma/database'
import type { Environment } from '@pilin/server/environment'
import type { MountPages } from '@pilin/server/http/app'
import { reactions } from '@pilin/server/reactions'
import { type Running, start } from '@pilin/server/start'
import { afterAll, beforeAll } from 'vitest'
import { testSecret } from './app-process.ts'
import { type SessionCookie, signedInCookie } from './session.ts'
import { cloneDatabase } from './test-database.ts'
import { executing, standingClock, type TestRuntime } from './test-runtime.ts'

export { testSecret }

/** The whole program on a cloned database and a free port. */
export type TestServer = {
  readonly url: string
  readonly databaseUrl: string
  /** Use cases beside the server, on the same database, at the moment that tests believe in. */
  readonly test: TestRuntime
  signIn(userId: string): Promise<SessionCookie>
}

/** The settings of a server that tests start. */
export function testEnvironment(databaseUrl: string, given: Partial<Environment> = {}): Environment {
  return {
    mode: 'test',
    port: 0,
    host: 'localhost',
    databaseUrl,
    dataFolder: '/nonexistent',
    publicUrl: undefined,
    sessionSecret: testSecret,
    trustedProxies: 0,
    smtpUrl: undefined,
    mailFrom: undefined,
    redisUrl: undefined,
    // What time brings would come between; tests about it turn it on.
    jobs: false,
    logLevel: 'silent',
    fontFolder: undefined,
    ...given,
  }
}

/** For a test file: a server, running from before the first test until after the last. */
export function useServer(mountPages: MountPages = () => {}): TestServer {
  let parts: { running: Running; database: Database; drop(): Promise<void> } | undefined
  const current = () => {
    if (!parts) throw new Error('the server runs from beforeAll to afterAll only')
    return parts
  }
  beforeAll(async () => {
    const { url, drop } = await cloneDatabase()
    const running = await start(testEnvironment(url), mountPages)
    parts = { running, database: openDatabase(url), drop }
  })
  afterAll(async () => {
    await parts?.running.stop()
    await parts?.database.close()
    await parts?.drop()
  })
  const test = executing(() => ({ database: current().database, clock: () => standingClock, reactions }))
  return {
    get url() {
      return current().running.url
    },
    get databaseUrl() {
      return current().database.url
    },
    test,
    signIn: (userId) => signedInCookie(current().database.prisma, testSecret, userId),
  }
}
