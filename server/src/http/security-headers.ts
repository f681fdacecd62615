import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** The nonce of this answer's scripts and styles, for the page renderer. */
export function nonceOf(locals: Record<string, unknown>): string {
  return typeof locals.nonce === 'string' ? locals.nonce : ''
}

/**
 * A policy per answer: scripts and style elements only with this answer's nonce. Style attributes stay allowed,
 * because layout libraries set sizes in them; they cannot run anything.
 */
export function securityHeaders({ https, dev }: { https: boolean; dev: boolean }): RequestHandler[] {
  const withNonce = (_request: unknown, response: unknown) =>
    `'nonce-${nonceOf((response as { locals: Record<string, unknown> }).locals)}'`
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(18).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", withNonce],
          // The development server injects style elements without a nonce.
          styleSrcElem: dev ? ["'self'", "'unsafe-inline'"] : ["'self'", withNonce],
          styleSrc: ["'self'", withNonce],
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", https ? 'wss:' : 'ws:'],
          // It also waits in a worker for the server to be there again.
          ...(dev ? { workerSrc: ["'self'", 'blob:'] } : {}),
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      // Same-origin requests keep their Origin header, which our check of mutations reads.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      crossOriginEmbedderPolicy: false,
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
      next()
    },
  ]
}
