import { createHash, randomBytes } from 'node:crypto'

/** The secret in an address that needs no account: 256 random bits, so nobody guesses one. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. It is as long as a key, so a plain hash cannot be turned back. */
export function hashOf(secret: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(secret).digest())
}
