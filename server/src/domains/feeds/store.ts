import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'

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
