import { addDays, addMonths, type CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { dutyOn, holderOf, sameHolder, sameTerm, stretchesOf } from '@pilin/domain/rotation/layers'
import { type DutyTerm, type Holder, termsOf } from '@pilin/domain/rotation/roster'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { type NamedRotation, nameHolder } from './data.ts'
import { swapSides, termsOfSwap } from './find-swap.ts'
import * as policy from './policy.ts'
import type { StandInRow, SwapRow } from './read-layers.ts'

/** The terms that touch a span of days, by time, with the swaps and stand-ins that stand over them. */
export function presentTerms(
  rotation: NamedRotation,
  span: { from: CivilDate; to: CivilDate },
  today: CivilDate,
) {
  return allTerms(rotation, span.from, span.to).map((term) => {
    const holder = holderOf(rotation, term)
    return {
      ...presentTerm(rotation, { ...term, holder }),
      isCurrent: term.startsOn <= today && today <= term.endsOn,
      swappedWith: sameHolder(holder, term.holder) ? null : nameHolder(rotation, term.holder).name,
      standIns: stretchesOf(rotation, term.startsOn, term.endsOn)
        .filter((stretch) => stretch.layer === 'STAND_IN' && sameTerm(stretch.term, term))
        .map((stretch) => ({
          ...nameHolder(rotation, stretch.holder),
          startsOn: stretch.startsOn,
          endsOn: stretch.endsOn,
        })),
    }
  })
}

/** A term with its holder's names; `key` is what a form says for it. */
export function presentTerm(rotation: Pick<NamedRotation, 'names'>, term: DutyTerm) {
  return {
    key: `${term.rosterId}/${term.index}`,
    personId: term.holder.personId,
    ...nameHolder(rotation, term.holder),
    startsOn: term.startsOn,
    endsOn: term.endsOn,
  }
}

/** The terms that the actor may give, and those of others that they may ask for: none has begun, none is swapped. */
export function presentSwapChoices(rotation: NamedRotation, actor: Actor, today: CivilDate) {
  const swapped = rotation.swaps.flatMap(({ terms }) => terms)
  const ahead = allTerms(rotation, addDays(today, 1), addMonths(today, 36))
    .filter((term) => term.startsOn > today && !swapped.some((each) => sameTerm(each, term)))
    .slice(0, 24)
  const isOwn = (holder: Holder) => policy.actsFor(actor, rotation.organizationId, holder)
  const own = ahead.filter(({ holder }) => isOwn(holder))
  const others = ahead.filter(({ holder }) => own.some((term) => !sameHolder(term.holder, holder)))
  return {
    own: own.map((term) => presentTerm(rotation, term)),
    // The secretariat acts for every chair unit: then any of the terms may be the other one.
    others: others.map((term) => presentTerm(rotation, term)),
  }
}

/** A swap with its two terms, how it stands today, and what the actor may do about it. */
export function presentSwap(rotation: NamedRotation, swap: SwapRow, actor: Actor, today: CivilDate) {
  const terms = termsOfSwap(rotation, swap)
  if (!terms) return []
  const facts = { ...swap, ...swapSides(terms, today) }
  const lapsed = swap.state === 'ASKED' && facts.hasBegun
  return [
    {
      id: swap.id,
      state: lapsed ? ('LAPSED' as const) : swap.state,
      own: presentTerm(rotation, facts.ownTerm),
      other: presentTerm(rotation, facts.otherTerm),
      reason: swap.reason,
      askedBy: swap.askedBy.name,
      askedOn: civilDateOf(swap.askedAt),
      answeredBy: swap.answeredBy?.name ?? null,
      answeredOn: swap.answeredAt && civilDateOf(swap.answeredAt),
      answerNote: swap.answerNote,
      endedBy: swap.endedBy?.name ?? null,
      endedOn: swap.endedAt && civilDateOf(swap.endedAt),
      mayAnswer: isAllowed(policy.mayAnswerSwap(actor, facts)),
      mayWithdraw: isAllowed(policy.mayWithdrawSwap(actor, facts)),
      mayRevoke: isAllowed(policy.mayRevokeSwap(actor, facts)),
    },
  ]
}

/** A stand-in, whether it rests under a swap, and what the actor may do about it. */
export function presentStandIn(rotation: NamedRotation, row: StandInRow, actor: Actor, today: CivilDate) {
  const facts = {
    organizationId: row.organizationId,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    revokedAt: row.revokedAt,
    holder: { personId: row.personId, unitId: row.unitId },
    standsFor: { personId: row.forPersonId, unitId: row.forUnitId },
  }
  return {
    id: row.id,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    name: row.person?.name ?? row.unit.shortName,
    standsFor: row.forPerson?.name ?? row.forUnit.shortName,
    reason: row.reason,
    arrangedBy: row.arrangedBy.name,
    arrangedOn: civilDateOf(row.arrangedAt),
    revokedBy: row.revokedBy?.name ?? null,
    revokedOn: row.revokedAt && civilDateOf(row.revokedAt),
    rests: row.revokedAt === null && dutyOn(rotation, facts.startsOn)?.layerId !== row.id,
    mayRevoke: isAllowed(policy.mayRevokeStandIn(actor, facts, today)),
    mayEnd: isAllowed(policy.mayEndStandIn(actor, facts, today)),
  }
}

function allTerms({ rosters }: NamedRotation, from: CivilDate, to: CivilDate): DutyTerm[] {
  return rosters
    .flatMap((roster) => termsOf(roster, from, to))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
}
