import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { PrismaClient } from '@pilin/prisma/client'

/** A cookie as a browser sends it (`name=value`) and as a browser driver wants it. */
export type SessionCookie = { name: string; value: string; header: string; sessionId: string }

/** Signs somebody in without a password: a session row, and the cookie signed as better-auth signs it. */
export async function signedInCookie(
  prisma: PrismaClient,
  secret: string,
  userId: string,
  { https = false, expiresAt = new Date(Date.now() + 7 * 86_400_000) } = {},
): Promise<SessionCookie> {
  const token = randomBytes(24).toString('base64url')
  const sessionId = randomUUID()
  await prisma.session.create({
    data: { id: sessionId, token, userId, expiresAt, createdAt: new Date(), updatedAt: new Date() },
  })
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const name = `${https ? '__Secure-' : ''}pilin.session_token`
  const value = encodeURIComponent(`${token}.${signature}`)
  return { name, value, header: `${name}=${value}`, sessionId }
}
