import { supplementContent } from '@pilin/domain/minutes/supplement'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { loadMinutes, lockMinutes, type MinutesInScope } from './data.ts'

/** A supplement with its record, in the actor's scope. */
export type SupplementInScope = Awaited<ReturnType<typeof loadSupplement>>

/** Loads a supplement; foreign and missing ones alike are NOT_FOUND. */
export async function loadSupplement(tx: Transaction, actor: Actor, supplementId: string) {
  return complete(tx, await loadMinutes(tx, actor, await meetingOf(tx, actor, supplementId)), supplementId)
}

/** The same behind the meeting's lock. */
export async function lockSupplement(tx: Transaction, actor: Actor, supplementId: string) {
  return complete(tx, await lockMinutes(tx, actor, await meetingOf(tx, actor, supplementId)), supplementId)
}

async function meetingOf(tx: Transaction, actor: Actor, supplementId: string): Promise<string> {
  const found = await tx.minutesSupplement.findFirst({
    where: { id: supplementId, minutes: { organizationId: { in: scopesOf(actor) } } },
    select: { minutes: { select: { meetingId: true } } },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  return found.minutes.meetingId
}

async function complete(tx: Transaction, found: MinutesInScope, supplementId: string) {
  const row = await tx.minutesSupplement.findUniqueOrThrow({
    where: { id: supplementId },
    include: {
      confirmations: { orderBy: { at: 'asc' }, include: { person: { select: { name: true } } } },
      person: { select: { name: true } },
    },
  })
  return { ...found, supplement: { ...row, content: supplementContent.parse(row.content) } }
}
