import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPress } from '@pilin/documents/press/press'
import { checkInKeyOf } from '@pilin/server/domains/attendance/sign-check-in-code'
import { createFormLimits } from '@pilin/server/domains/auth/form-limits'
import { createSignInLimits } from '@pilin/server/domains/auth/sign-in-limits'
import { createAuth } from '@pilin/server/domains/auth/store'
import { servedKeyOf } from '@pilin/server/domains/evaluations/derive-mark'
import { createApp, type MountPages } from '@pilin/server/http/app'
import { openLog } from '@pilin/server/open-log'
import { afterAll, beforeAll } from 'vitest'
import { testEnvironment, testSecret } from './running-server.ts'
import { type SessionCookie, signedInCookie } from './session.ts'
import { type ClockedRuntime, useRuntime } from './test-runtime.ts'

/** The HTTP side alone, on a database of its own, with its log in memory. */
export type TestApp = {
  readonly url: string
  readonly log: readonly string[]
  readonly test: ClockedRuntime
  signIn(userId: string): Promise<SessionCookie>
}

export function useApp(mountPages: MountPages = () => {}, publicUrl?: string): TestApp {
  const test = useRuntime()
  const lines: string[] = []
  let http: Server | undefined
  beforeAll(async () => {
    const { runtime } = test
    const { database } = runtime
    const auth = createAuth({ database, secret: testSecret, publicUrl: publicUrl ?? 'http://localhost' })
    const log = openLog('info', (line) => lines.push(line))
    const environment = testEnvironment(database.url, { publicUrl })
    const limits = createSignInLimits(database)
    const formLimits = createFormLimits(database)
    const checkInKey = checkInKeyOf(testSecret)
    const servedKey = servedKeyOf(testSecret)
    const press = openPress()
    const known = { environment, runtime, auth, limits, formLimits, checkInKey, servedKey, log, press }
    const services = { ...known, mailer: undefined, demo: false }
    const server = createServer()
    const readiness = { pagesReady: true, draining: false }
    server.on('request', await createApp(services, readiness, server, mountPages))
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    http = server
  })
  afterAll(async () => {
    http?.closeAllConnections()
    await new Promise((resolve) => http?.close(resolve))
  })
  return {
    get url() {
      if (!http) throw new Error('the server listens from beforeAll to afterAll only')
      return `http://localhost:${(http.address() as AddressInfo).port}`
    },
    log: lines,
    test,
    signIn: (userId) => signedInCookie(test.runtime.database.prisma, testSecret, userId),
  }
}
