import type { ClaimRole } from '@pilin/domain/lists/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'

/** A time as instants. */
export type Span = { startsAt: Date; endsAt: Date }

type NewClaim = {
  organizationId: string
  needId: string | null
  resourceId: string | null
  unitId: string
  role: ClaimRole
  text: string
  time: Span | null
}

/** Writes a claim with its first step; the other side is to answer. Returns its id. */
export async function startClaim(
  tx: Transaction,
  actor: Actor,
  now: Date,
  { text, time, ...claim }: NewClaim,
): Promise<string> {
  const { personId } = actor
  if (!personId) throw new DomainError('NOT_CLAIM_PARTY')
  const first = { step: 'ASK', side: 'CLAIMANT', text, ...time, personId, at: now } as const
  const { id } = await tx.claim.create({
    data: { ...claim, ...time, askedAt: now, entries: { create: first } },
    select: { id: true },
  })
  return id
}
