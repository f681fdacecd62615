import type { Holder } from '@pilin/domain/rotation/roster'
import type { PlanRosterInput } from '@pilin/domain/rotation/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor, OrganizationScope } from '../../kernel/actor.ts'
import { columnOf, columnOrNull } from '../../kernel/day.ts'
import { recordAudit } from '../audit/record-audit.ts'

type Context = { tx: Transaction; actor: Actor; now: Date }

/** Writes a roster with its holders in order, and that it was planned. */
export async function insertRoster(
  { tx, actor, now }: Context,
  organizationId: OrganizationScope,
  {
    startsOn,
    endsOn,
    period,
    holders,
  }: Omit<PlanRosterInput, 'organizationId' | 'holders'> & { holders: readonly Holder[] },
): Promise<{ id: string }> {
  const roster = await tx.dutyRoster.create({
    data: {
      organizationId,
      period,
      startsOn: columnOf(startsOn),
      endsOn: columnOrNull(endsOn),
      holders: {
        create: holders.map(({ personId, unitId }, position) => ({ position, personId, unitId })),
      },
    },
  })
  await recordAudit(tx, {
    actor,
    organizationId,
    kind: 'roster.planned',
    subjectId: roster.id,
    data: { startsOn, endsOn, period },
    now,
  })
  return roster
}
