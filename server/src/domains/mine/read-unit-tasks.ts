import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { standingOn } from '../organizations/data.ts'

/**
 * What waits for the actor's unit: surveys that it has not answered, and claims that it or the organization itself is
 * to answer, with the member units and the unit's contacts of today, who decide whom it waits for.
 */
export async function readUnitTasks(tx: Transaction, actor: Actor, now: Date) {
  const { unitId } = actor
  if (unitId === null) return { surveys: [], claims: [], memberships: [], contacts: [] }
  const organizationId = { in: scopesOf(actor) }
  const today = civilDateOf(now)
  const about = { select: { id: true, title: true, unitId: true } } as const
  const [surveys, claims, memberships, contacts] = await Promise.all([
    tx.survey.findMany({
      where: {
        organizationId,
        openedAt: { not: null },
        closedAt: null,
        opensOn: { lte: columnOf(today) },
        closesOn: { gte: columnOf(today) },
        invitations: { some: { unitId, receipt: null } },
      },
      orderBy: [{ closesOn: 'asc' }, { id: 'asc' }],
      select: { id: true, organizationId: true, title: true, closesOn: true },
    }),
    tx.claim.findMany({
      where: {
        organizationId,
        state: 'OPEN',
        OR: [
          { turn: 'CLAIMANT', unitId },
          { turn: 'OWNER', need: { OR: [{ unitId }, { unitId: null }] } },
          { turn: 'OWNER', resource: { OR: [{ unitId }, { unitId: null }] } },
        ],
      },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      select: {
        organizationId: true,
        unitId: true,
        state: true,
        turn: true,
        need: about,
        resource: about,
        entries: { orderBy: { id: 'desc' }, take: 1, select: { personId: true } },
      },
    }),
    tx.unitMembership.findMany({
      where: { organizationId, ...standingOn(today) },
      select: { organizationId: true, unitId: true },
    }),
    tx.unitContact.findMany({
      where: { organizationId, unitId, ...standingOn(today) },
      select: { organizationId: true, personId: true },
    }),
  ])
  return { surveys, claims, memberships, contacts }
}

export type UnitTasks = Awaited<ReturnType<typeof readUnitTasks>>
