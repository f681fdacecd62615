import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/**
 * Ids and secrets in paths are replaced, so that a log says which page was slow and not whose, and opens nothing.
 */
export function pathPattern(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, ':id')
    .replace(/(?<=\/)[\w-]{43}(?=[/.]|$)/g, ':secret')
    .slice(0, 120)
}

/** One line per answer: method, path without ids or query, status, milliseconds. No personal data. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    // Not `request.path`: inside a mounted router that is only the rest.
    const path = request.originalUrl.split('?', 1)[0] ?? ''
    const requestId = randomUUID()
    response.locals.requestId = requestId
    response.setHeader('X-Request-Id', requestId)
    response.once('finish', () => {
      if (path.startsWith('/assets/')) return
      const line = {
        requestId,
        method: request.method,
        path: pathPattern(path),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
      }
      if (response.statusCode >= 500) log.error(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }
}
