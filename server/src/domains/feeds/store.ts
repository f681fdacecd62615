import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'

/** The secret in a feed's address: 256 random bits, so nobody guesses one. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. It is as long as a key, so a plain hash cannot be turned back. */
export function hashOf(secret: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(secret).digest())
}

/** The actor's person, whose row is the lock of their feeds. */
export async function lockOwner(tx: Transaction, actor: Actor): Promise<{ personId: string | null }> {
  const { personId } = actor
  if (personId) await tx.$queryRaw`select id from person where id = ${personId}::uuid for no key update`
  return { personId }
}

/** The owner, once the policy has said that there is one. */
export function ownerOf({ personId }: { personId: string | null }): string {
  if (personId === null) throw new DomainError('NO_MEETINGS')
  return personId
}
