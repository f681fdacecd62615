import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPress } from '@pilin/documents/press/press'
import type { Database } from '@pilin/prisma/database'
import type { Logger } from 'pino'
import { loadDemo } from './demo/load-demo.ts'
import { checkInKeyOf } from './domains/attendance/sign-check-in-code.ts'
import { createFormLimits } from './domains/auth/form-limits.ts'
import { createSignInLimits } from './domains/auth/sign-in-limits.ts'
import { createAuth } from './domains/auth/store.ts'
import { importKnownYears } from './domains/calendar/import-known-years.ts'
import { servedKeyOf } from './domains/evaluations/derive-mark.ts'
import { writeMissing } from './domains/search/write-missing.ts'
import type { Environment } from './environment.ts'
import { createApp, type MountPages } from './http/app.ts'
import type { Readiness } from './http/health.ts'
import { createMailer } from './jobs/mailer.ts'
import { startScheduler } from './jobs/scheduler.ts'
import { openHints } from './kernel/open-hints.ts'
import { openGateway } from './live/gateway.ts'
import { openLog } from './open-log.ts'
import { openStorage } from './open-storage.ts'
import { reactions } from './reactions.ts'
import type { Services } from './services.ts'

/** A started program. */
export type Running = { url: string; demo: boolean; stop(): Promise<void> }

/** The port is taken. */
export class PortTakenError extends Error {}

/** Puts the program together, part by part, and takes it apart in the opposite order. */
export async function start(environment: Environment, mountPages: MountPages): Promise<Running> {
  const log = openLog(environment.logLevel)
  const readiness: Readiness = { pagesReady: false, draining: false }
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' })
    response.end('系统正在启动，请稍候。')
  }
  const http = createServer((request, response) => handler(request, response))
  // The port comes first: when it is taken, nothing else has been touched.
  await listen(http, environment)
  const url = environment.publicUrl ?? `http://localhost:${(http.address() as AddressInfo).port}`
  const undo: (() => Promise<unknown>)[] = [() => closeServer(http)]
  const stop = async () => {
    readiness.draining = true
    for (const step of undo.reverse()) await step()
  }
  try {
    const storage = await openStorage(environment, log)
    undo.unshift(() => storage.close())
    const { database } = storage
    const runtime = { database, clock: () => new Date(), reactions }
    const services: Services = {
      environment,
      runtime,
      auth: createAuth({ database, secret: storage.secret, publicUrl: url }),
      limits: createSignInLimits(database),
      formLimits: createFormLimits(database),
      checkInKey: checkInKeyOf(storage.secret),
      servedKey: servedKeyOf(storage.secret),
      log,
      mailer: createMailer(environment),
      demo: storage.embedded,
      press: openPress(environment.fontFolder),
    }
    undo.push(() => services.press.close())
    await importKnownYears(database, runtime.clock())
    if (services.demo) await loadDemo(runtime)
    const hints = openHints(database.url, environment.redisUrl, log)
    undo.push(() => hints.stop())
    const gateway = openGateway(http, services, hints, readiness)
    await hints.start(() => gateway.lookAgain())
    undo.push(() => gateway.close())
    if (environment.jobs) {
      const { mailer } = services
      const scheduler = await startScheduler(database.url, { runtime, mailer, publicUrl: url, log })
      undo.push(() => scheduler.stop())
    }
    handler = await createApp(services, readiness, http, mountPages)
    readiness.pagesReady = true
    undo.push(fillSearchIndex(database, log))
    return { url, demo: services.demo, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Indexes in the background what an earlier version wrote; nobody waits for it. Returns how to stop it. */
function fillSearchIndex(database: Database, log: Logger): () => Promise<void> {
  const stopping = new AbortController()
  const filling = writeMissing(database, stopping.signal).catch((error) => {
    log.error({ err: error }, 'the search index could not be completed')
  })
  return () => {
    stopping.abort()
    return filling
  }
}

function listen(http: Server, { port, host }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = `Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001.`
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(sentence) : error)
    })
    http.listen(port, host, resolve)
  })
}

/** Lets answers under way finish for a moment, then closes what is left. */
function closeServer(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve())
    http.closeIdleConnections()
    setTimeout(() => http.closeAllConnections(), 2_000).unref()
  })
}
