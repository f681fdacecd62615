import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { NeedState } from '@pilin/domain/lists/vocabulary'
import { type ListNames, usualListNames } from '@pilin/domain/lists/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { memberUnitsOn } from '../organizations/data.ts'

/** A page never shows more than this many of a list. */
const most = 300

const unit = { select: { id: true, shortName: true } } as const
const person = { select: { id: true, name: true } } as const

const wholeClaim = {
  unit,
  need: { select: { id: true, title: true, unitId: true, unit } },
  resource: { select: { id: true, title: true, unitId: true, timed: true, unit } },
  entries: {
    orderBy: { id: 'asc' },
    include: { person: { select: { id: true, name: true, unit: { select: { shortName: true } } } } },
  },
} as const

const wholeNeed = {
  unit,
  enteredBy: person,
  endedBy: person,
  category: { select: { id: true, name: true } },
  mergedInto: { select: { id: true, title: true } },
  merged: { orderBy: { enteredAt: 'asc' }, include: { unit, enteredBy: person } },
  claims: { orderBy: { askedAt: 'asc' }, include: wholeClaim },
  topics: {
    orderBy: { proposedAt: 'asc' },
    select: { id: true, title: true, state: true, proposedAt: true },
  },
} as const

const wholeResource = {
  unit: { select: { id: true, shortName: true, district: true, town: true } },
  enteredBy: person,
  endedBy: person,
  category: { select: { id: true, name: true } },
  claims: { orderBy: { askedAt: 'desc' }, include: wholeClaim },
  times: { where: { releasedAt: null }, orderBy: { startsAt: 'asc' } },
} as const

/** The organization with its member units of today: what every policy of the lists looks at. */
export async function placeOf(tx: Transaction, actor: Actor, organizationId: string, now: Date) {
  const scope = scopeOf(actor, organizationId)
  const units = await memberUnitsOn(tx, scope, civilDateOf(now))
  return {
    organizationId: scope,
    units: units.map(({ id, shortName }) => ({ id, shortName })),
    unitIds: units.map(({ id }) => id),
  }
}

/** What the organization calls its lists, and the categories that are offered, in their order. */
export async function readSettings(tx: Transaction, scope: OrganizationScope) {
  const [setting, categories] = await Promise.all([
    tx.listSetting.findUnique({ where: { organizationId: scope } }),
    tx.listCategory.findMany({
      where: { organizationId: scope },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, retiredAt: true },
    }),
  ])
  const names: ListNames = setting
    ? {
        needsName: setting.needsName,
        resourcesName: setting.resourcesName,
        projectsName: setting.projectsName,
      }
    : usualListNames
  return { names, categories }
}

export async function readNeeds(
  tx: Transaction,
  scope: OrganizationScope,
  { states, categoryId }: { states: readonly NeedState[]; categoryId?: string | null },
  atMost = most,
) {
  return tx.need.findMany({
    where: { organizationId: scope, state: { in: [...states] }, ...(categoryId && { categoryId }) },
    // What waits longest is first; of what has ended, the newest.
    orderBy: [{ enteredAt: states.includes('OPEN') ? 'asc' : 'desc' }, { id: 'asc' }],
    take: atMost,
    include: wholeNeed,
  })
}

export async function readResources(
  tx: Transaction,
  scope: OrganizationScope,
  { ended, categoryId }: { ended: boolean; categoryId?: string | null },
  atMost = most,
) {
  return tx.resource.findMany({
    where: {
      organizationId: scope,
      endedAt: ended ? { not: null } : null,
      ...(categoryId && { categoryId }),
    },
    orderBy: [{ enteredAt: 'desc' }, { id: 'asc' }],
    take: atMost,
    include: wholeResource,
  })
}

/** A need in the actor's scope, with all that is about it. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function loadNeed(tx: Transaction, actor: Actor, needId: string) {
  const need = await tx.need.findFirst({
    where: { id: needId, organizationId: { in: scopesOf(actor) } },
    include: wholeNeed,
  })
  if (!need) throw new DomainError('NOT_FOUND')
  return need
}
export type NeedRow = Awaited<ReturnType<typeof loadNeed>>

/** The same with the row locked until the transaction ends. */
export async function lockNeed(tx: Transaction, actor: Actor, needId: string) {
  await tx.$queryRaw`select id from need
    where id = ${needId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadNeed(tx, actor, needId)
}

/** A resource in the actor's scope. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function loadResource(tx: Transaction, actor: Actor, resourceId: string) {
  const resource = await tx.resource.findFirst({
    where: { id: resourceId, organizationId: { in: scopesOf(actor) } },
    include: wholeResource,
  })
  if (!resource) throw new DomainError('NOT_FOUND')
  return resource
}
export type ResourceRow = Awaited<ReturnType<typeof loadResource>>

/** The same with the row locked until the transaction ends. */
export async function lockResource(tx: Transaction, actor: Actor, resourceId: string) {
  await tx.$queryRaw`select id from resource
    where id = ${resourceId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadResource(tx, actor, resourceId)
}

/** A claim in the actor's scope, its row locked. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function lockClaim(tx: Transaction, actor: Actor, claimId: string) {
  await tx.$queryRaw`select id from claim
    where id = ${claimId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  const claim = await tx.claim.findFirst({
    where: { id: claimId, organizationId: { in: scopesOf(actor) } },
    include: wholeClaim,
  })
  if (!claim) throw new DomainError('NOT_FOUND')
  return claim
}
export type ClaimRow = NeedRow['claims'][number]

/** The claims of an organization that wait for an answer, the oldest first. */
export async function readOpenClaims(tx: Transaction, scope: OrganizationScope): Promise<ClaimRow[]> {
  return tx.claim.findMany({
    where: { organizationId: scope, state: 'OPEN' },
    orderBy: { askedAt: 'asc' },
    take: most,
    include: wholeClaim,
  })
}

/** Every claim of an organization in whatever state, of both sides, the newest first. */
export async function readEveryClaim(
  tx: Transaction,
  scope: OrganizationScope,
  atMost: number,
): Promise<ClaimRow[]> {
  return tx.claim.findMany({
    where: { organizationId: scope },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: atMost,
    include: wholeClaim,
  })
}

/**
 * A category that is offered, or none.
 * @throws DomainError NOT_FOUND, alike for foreign and missing; CATEGORY_RETIRED unless it is the one kept
 */
export async function checkCategory(
  tx: Transaction,
  scope: OrganizationScope,
  categoryId: string | null,
  kept?: string | null,
): Promise<void> {
  if (categoryId === null || categoryId === kept) return
  const category = await tx.listCategory.findFirst({ where: { id: categoryId, organizationId: scope } })
  if (!category) throw new DomainError('NOT_FOUND')
  if (category.retiredAt) throw new DomainError('CATEGORY_RETIRED')
}
