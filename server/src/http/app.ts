import type { Server } from 'node:http'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { DomainError } from '../kernel/domain-error.ts'
import { appRouter } from '../router.ts'
import type { Services } from '../services.ts'
import { bodyLimit, maxBodyBytes } from './body-limit.ts'
import { calendarFeedRoute } from './calendar-feed.ts'
import { healthRoutes, type Readiness } from './health.ts'
import { originCheck } from './origin.ts'
import { pageApi } from './page-api.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'

/** Puts the pages into the application; given by the one file that joins them to the server. */
export type MountPages = (app: Express, services: Services, http: Server) => void | Promise<void>

/** The HTTP side, from the outside in. */
export async function createApp(
  services: Services,
  readiness: Readiness,
  http: Server,
  mountPages: MountPages,
): Promise<Express> {
  const { environment, log, runtime } = services
  const https = environment.publicUrl?.startsWith('https://') ?? false
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', environment.trustedProxies)
  app.use(healthRoutes(runtime.database, readiness))
  app.use(requestLog(log))
  app.use(securityHeaders({ https, dev: environment.mode === 'development' }))
  app.use(compression())
  app.use(originCheck(environment.publicUrl))
  app.use(bodyLimit)
  app.get('/calendar/:file', calendarFeedRoute(services))
  app.use(
    '/api/trpc',
    createExpressMiddleware({
      router: appRouter,
      maxBodySize: maxBodyBytes,
      maxBatchSize: 10,
      createContext: async ({ req, res }) => {
        const { actor } = await pageApi(services, req, res)
        return { runtime, actor }
      },
      onError({ error }) {
        if (!(error.cause instanceof DomainError)) log.error({ err: error }, 'procedure failed')
      },
    }),
  )
  await mountPages(app, services, http)
  app.use(failed(services))
  return app
}

/** Whatever nobody handled: logged, and told without any inside. */
function failed({ log }: Services): ErrorRequestHandler {
  return (error, _request, response, next) => {
    log.error({ err: error, requestId: response.locals.requestId }, 'request failed')
    if (response.headersSent) return next(error)
    response.status(500).type('text/plain; charset=utf-8').send(new DomainError('UNAVAILABLE').message)
  }
}
