import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import type { PrismaClient } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import type { Auth } from './store.ts'

/** Who asks, and the cookies that prolong the session when it was due. */
export type FoundActor = { actor: Actor | null; refreshed: string[] }

/** The actor behind a session cookie, with the offices held today; null when there is no valid session. */
export async function actorOf(
  auth: Auth,
  prisma: PrismaClient,
  headers: Headers,
  now: Date,
): Promise<FoundActor> {
  if (!headers.get('cookie')?.includes('pilin.session_token')) return { actor: null, refreshed: [] }
  const found = await auth.api.getSession({
    headers,
    query: { disableCookieCache: true },
    returnHeaders: true,
  })
  const refreshed = found.headers.getSetCookie()
  if (!found.response) return { actor: null, refreshed }
  const { user, session } = found.response
  return { actor: await loadActor(prisma, user.id, session.id, now), refreshed }
}

/** Loads an actor by user id; null for suspended people and unknown users. */
export async function loadActor(
  prisma: Pick<PrismaClient, 'user'>,
  userId: string,
  sessionId: string,
  now: Date,
): Promise<Actor | null> {
  const today = columnOf(civilDateOf(now))
  const user = await prisma.user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      administrator: true,
      person: {
        select: {
          id: true,
          name: true,
          unitId: true,
          suspendedAt: true,
          unit: { select: { shortName: true } },
          roles: {
            where: { fromDay: { lte: today }, OR: [{ untilDay: null }, { untilDay: { gte: today } }] },
            select: { organizationId: true, role: true },
          },
        },
      },
    },
  })
  if (!user || user.person?.suspendedAt) return null
  return {
    userId,
    sessionId,
    name: user.person?.name ?? user.name,
    administrator: user.administrator,
    personId: user.person?.id ?? null,
    unitId: user.person?.unitId ?? null,
    unitName: user.person?.unit.shortName ?? '',
    roles: groupByOrganization(user.person?.roles ?? []),
  }
}

/**
 * The password of a login, locked, so that of two changes at once the second meets the first one's password.
 * @throws DomainError NOT_FOUND for a login without one
 */
export async function lockCredential(
  tx: Transaction,
  userId: string,
): Promise<{ id: string; password: string }> {
  await tx.$queryRaw`select id from account where "userId" = ${userId} and "providerId" = 'credential' for update`
  const account = await tx.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { id: true, password: true },
  })
  if (!account?.password) throw new DomainError('NOT_FOUND')
  return { id: account.id, password: account.password }
}

function groupByOrganization(
  rows: { organizationId: string; role: OrganizationRoleKind }[],
): Map<string, Set<OrganizationRoleKind>> {
  const groups = new Map<string, Set<OrganizationRoleKind>>()
  for (const { organizationId, role } of rows) {
    const roles = groups.get(organizationId) ?? new Set()
    groups.set(organizationId, roles.add(role))
  }
  return groups
}
