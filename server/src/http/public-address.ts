import type { Request } from 'express'
import type { Environment } from '../environment.ts'

/** The address that people open: the configured one, or without one the host that was asked. */
export function publicAddress({ publicUrl }: Environment, request: Request): string {
  return publicUrl ?? `http://${request.headers.host ?? 'localhost'}`
}
