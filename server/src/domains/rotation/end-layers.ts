import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor, OrganizationScope } from '../../kernel/actor.ts'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { rotationOf } from './data.ts'
import { spanWords, swapWords, termsOfSwap } from './find-swap.ts'

type Context = { tx: Transaction; actor: Actor; now: Date }

/** The days that a roster loses: those after `after`, to `until` where it had a last day. */
type LostDays = { rosterId: string; after: CivilDate; until: CivilDate | null }

/**
 * Ends what stood over days that a roster has just lost: swaps and requests of a term that is gone are revoked or
 * withdrawn, stand-ins are revoked, or shortened where they began before. Answers how many.
 */
export async function endLayers(context: Context, scope: OrganizationScope, lost: LostDays): Promise<number> {
  return (await endSwaps(context, scope, lost)) + (await endStandIns(context, scope, lost))
}

async function endSwaps({ tx, actor, now }: Context, scope: OrganizationScope, lost: LostDays) {
  const rotation = await rotationOf(tx, scope)
  const swaps = await tx.dutySwap.findMany({
    where: {
      organizationId: scope,
      state: { in: ['ASKED', 'AGREED'] },
      terms: { some: { rosterId: lost.rosterId } },
    },
    include: { terms: { orderBy: { position: 'asc' } } },
  })
  let count = 0
  for (const swap of swaps) {
    const terms = termsOfSwap(rotation, swap)
    if (!terms?.some(({ rosterId, startsOn }) => rosterId === lost.rosterId && startsOn > lost.after))
      continue
    const agreed = swap.state === 'AGREED'
    await tx.dutySwap.update({
      where: { id: swap.id },
      data: { state: agreed ? 'REVOKED' : 'WITHDRAWN', endedById: actor.personId, endedAt: now },
    })
    await recordAudit(tx, {
      actor,
      organizationId: scope,
      kind: agreed ? 'swap.revoked' : 'swap.withdrawn',
      subjectId: swap.id,
      data: swapWords(rotation, ...terms),
      now,
    })
    count += 1
  }
  return count
}

async function endStandIns({ tx, actor, now }: Context, scope: OrganizationScope, lost: LostDays) {
  const standIns = await tx.dutyStandIn.findMany({
    where: {
      organizationId: scope,
      revokedAt: null,
      endsOn: { gt: columnOf(lost.after) },
      ...(lost.until && { startsOn: { lte: columnOf(lost.until) } }),
    },
    include: { person: { select: { name: true } }, unit: { select: { shortName: true } } },
  })
  for (const standIn of standIns) {
    const span = { startsOn: dayOf(standIn.startsOn), endsOn: dayOf(standIn.endsOn) }
    const isGone = span.startsOn > lost.after
    await tx.dutyStandIn.update({
      where: { id: standIn.id },
      data: isGone ? { revokedById: actor.personId, revokedAt: now } : { endsOn: columnOf(lost.after) },
    })
    const name = standIn.person?.name ?? standIn.unit.shortName
    await recordAudit(tx, {
      actor,
      organizationId: scope,
      kind: isGone ? 'stand-in.revoked' : 'stand-in.shortened',
      subjectId: standIn.id,
      data: { name, span: spanWords(isGone ? span : { ...span, endsOn: lost.after }) },
      now,
    })
  }
  return standIns.length
}
