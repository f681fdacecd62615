import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { termOf } from '@pilin/domain/rotation/layers'
import type { DutyTerm } from '@pilin/domain/rotation/roster'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { lockRotation, type NamedRotation, nameHolder, rotationOf } from './data.ts'

/** The rows of a swap, as every read of them wants them. */
export const swapRows = {
  terms: { orderBy: { position: 'asc' } },
  askedBy: { select: { name: true } },
  answeredBy: { select: { name: true } },
  endedBy: { select: { name: true } },
} as const

type SwapRow = { terms: readonly { rosterId: string; termIndex: number }[] }

/** A swap with its two terms, whose rotation is locked until the transaction ends. */
export type SwapInScope = Awaited<ReturnType<typeof lockSwap>>

/**
 * Loads a swap inside the actor's scope, behind the lock of its organization's rotation.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function lockSwap(tx: Transaction, actor: Actor, swapId: string, now: Date) {
  const where = { id: swapId, organizationId: { in: scopesOf(actor) } }
  const found = await tx.dutySwap.findFirst({ where, select: { organizationId: true } })
  if (!found) throw new DomainError('NOT_FOUND')
  const scope = scopeOf(actor, found.organizationId)
  await lockRotation(tx, scope)
  // Read again behind the lock: somebody may just have answered.
  const swap = await tx.dutySwap.findUniqueOrThrow({ where: { id: swapId }, include: swapRows })
  const rotation = await rotationOf(tx, scope)
  const terms = termsOfSwap(rotation, swap)
  if (!terms) throw new DomainError('NOT_FOUND')
  return { ...swap, scope, rotation, ...swapSides(terms, civilDateOf(now)) }
}

/** The two terms as their rosters' rules have them, also where a roster has ended before them since. */
export function termsOfSwap({ rosters }: NamedRotation, swap: SwapRow): [DutyTerm, DutyTerm] | undefined {
  const open = rosters.map((roster) => ({ ...roster, endsOn: null }))
  const [own, other] = swap.terms.map(({ rosterId, termIndex }) => {
    const key = { rosterId, index: termIndex }
    return termOf(rosters, key) ?? termOf(open, key)
  })
  return own && other && [own, other]
}

/** What policies and sentences say about the two terms of a swap. */
export function swapSides([ownTerm, otherTerm]: [DutyTerm, DutyTerm], today: CivilDate) {
  const hasBegun = ownTerm.startsOn <= today || otherTerm.startsOn <= today
  return { ownTerm, otherTerm, own: ownTerm.holder, other: otherTerm.holder, hasBegun }
}

/** The two terms as the audit log names them. */
export function swapWords(rotation: NamedRotation, own: DutyTerm, other: DutyTerm) {
  return {
    name: nameHolder(rotation, own.holder).name,
    span: spanWords(own),
    otherName: nameHolder(rotation, other.holder).name,
    otherSpan: spanWords(other),
  }
}

/** `2026年12月1日至2026年12月31日` */
export function spanWords({ startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate }): string {
  return `${formatFullDay(startsOn)}至${formatFullDay(endsOn)}`
}
