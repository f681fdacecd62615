import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { type CivilTime, formatClock, formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { listMessages } from '@pilin/domain/lists/messages'
import { type Offer, offerProblem } from '@pilin/domain/lists/offer'
import type { Transaction } from '@pilin/prisma/database'
import { dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import type { Span } from './start-claim.ts'

type OfferRow = {
  timed: boolean
  fromDay: Date | null
  untilDay: Date | null
  weekdays: number[]
  opensAt: string | null
  closesAt: string | null
}

/** When a resource is offered, as the rule wants it. */
export function offerOf({ fromDay, untilDay, weekdays, opensAt, closesAt }: OfferRow): Offer {
  return { from: dayOrNull(fromDay), until: dayOrNull(untilDay), weekdays, opensAt, closesAt }
}

type Wish = { date: CivilDate | null; startTime: CivilTime | null; endTime: CivilTime | null }

/**
 * The wished time as instants; null for a resource that needs none.
 * @throws DomainError INVALID with a sentence for the field `date` when it is missing or not offered
 */
export function offeredTime(resource: OfferRow, { date, startTime, endTime }: Wish): Span | null {
  if (!resource.timed) return null
  if (!date || !startTime || !endTime) throw new DomainError('INVALID', {}, { date: listMessages.when })
  const problem = offerProblem(offerOf(resource), { date, startTime, endTime })
  if (problem) throw new DomainError('INVALID', {}, { date: listMessages.outside[problem] })
  return { startsAt: instantOf(date, startTime), endsAt: instantOf(date, endTime) }
}

/** `11月20日 09:00–11:00` */
export function spanText({ startsAt, endsAt }: Span): string {
  return `${formatDayAndClock(startsAt)}–${formatClock(endsAt)}`
}

/**
 * Gives a resource away for a time. The exclusion constraint is the judge: of two at once it lets one through,
 * whoever looked first.
 * @throws DomainError RESOURCE_TIME_TAKEN, saying by whom
 */
export async function takeTime(
  tx: Transaction,
  claim: { id: string; organizationId: string; resourceId: string },
  { startsAt, endsAt }: Span,
): Promise<void> {
  const { id, organizationId, resourceId } = claim
  const taken = await tx.$executeRaw`
    insert into resource_time (id, organization_id, resource_id, claim_id, starts_at, ends_at)
    values (gen_random_uuid(), ${organizationId}::uuid, ${resourceId}::uuid, ${id}::uuid, ${startsAt}, ${endsAt})
    on conflict do nothing`
  if (taken === 1) return
  const other = await tx.resourceTime.findFirst({
    where: { resourceId, releasedAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { startsAt: true, endsAt: true, claim: { select: { unit: { select: { shortName: true } } } } },
  })
  if (!other) throw new DomainError('RESOURCE_TIME_TAKEN')
  throw new DomainError('RESOURCE_TIME_TAKEN', { unit: other.claim.unit.shortName, when: spanText(other) })
}
