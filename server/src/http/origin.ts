import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { DomainError } from '../kernel/domain-error.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request comes from our own pages: its Origin is the public address, or, where none is configured,
 * the host that was asked. A browser always says where a change comes from, so silence is refused.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers
  if (!origin || !host) return false
  if (publicUrl) return origin === new URL(publicUrl).origin
  return origin === `http://${host}`
}

/** Refuses every change that another site's page asks for. */
export function originCheck(publicUrl: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (reading.has(request.method) || isOwnOrigin(request, publicUrl)) return next()
    response.status(403).type('text/plain; charset=utf-8').send(new DomainError('WRONG_ORIGIN').message)
  }
}
