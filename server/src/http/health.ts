import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '@pilin/prisma/database'
import { Router } from 'express'

/** What readiness depends on. */
export type Readiness = { pagesReady: boolean; draining: boolean }

/** Milliseconds that the database has to answer. */
const patience = 2_000

/** `/healthz`: the process answers. `/readyz`: database and pages are ready and we are not shutting down. */
export function healthRoutes(database: Database, readiness: Readiness): Router {
  const routes = Router()
  routes.get('/healthz', (_request, response) => {
    response.json({ ok: true })
  })
  routes.get('/readyz', async (_request, response) => {
    const databaseReady = await answers(database)
    const ready = databaseReady && readiness.pagesReady && !readiness.draining
    response
      .status(ready ? 200 : 503)
      .json({ ready, database: databaseReady, pages: readiness.pagesReady, draining: readiness.draining })
  })
  return routes
}

async function answers(database: Database): Promise<boolean> {
  const query = database.pool.query('select 1').then(
    () => true,
    () => false,
  )
  return Promise.race([query, delay(patience, false, { ref: false })])
}
