import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { hashOf } from '../../kernel/secret.ts'
import { fileFacts } from '../files/data.ts'
import { placeOf } from '../lists/data.ts'

/** A page never shows more than this many activities. */
const most = 200

const named = { select: { id: true, name: true } } as const
const unit = { select: { id: true, shortName: true } } as const

const shownActivity = {
  brand: named,
  project: named,
  hostUnit: unit,
  organization: { select: { id: true, name: true, shortName: true } },
} as const

const wholeActivity = {
  ...shownActivity,
  registrations: {
    orderBy: { serial: 'asc' },
    include: { person: { select: { id: true, name: true, unit: { select: { shortName: true } } } }, unit },
  },
  notes: {
    orderBy: { id: 'desc' },
    include: {
      person: { select: { name: true, unit: { select: { shortName: true } } } },
      files: { orderBy: { position: 'asc' }, select: { file: { select: fileFacts } } },
    },
  },
} as const

/** The activities of an organization, of a brand or a project where one is asked for, the newest first. */
export async function readActivities(
  tx: Transaction,
  scope: OrganizationScope,
  where: { brandId?: string; projectId?: string } = {},
) {
  return tx.activity.findMany({
    where: { organizationId: scope, ...where },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: most,
    include: shownActivity,
  })
}
export type ListedActivity = Awaited<ReturnType<typeof readActivities>>[number]

/** The brands of an organization with how many activities each gathers, those in use first. */
export async function readBrands(tx: Transaction, scope: OrganizationScope) {
  return tx.brand.findMany({
    where: { organizationId: scope },
    orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    include: { _count: { select: { activities: { where: { state: 'PLANNED' } } } } },
  })
}

/** An activity in the actor's scope. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function loadActivity(tx: Transaction, actor: Actor, activityId: string) {
  const activity = await tx.activity.findFirst({
    where: { id: activityId, organizationId: { in: scopesOf(actor) } },
    include: wholeActivity,
  })
  if (!activity) throw new DomainError('NOT_FOUND')
  return activity
}
export type ActivityRow = Awaited<ReturnType<typeof loadActivity>>

/**
 * An activity in the actor's scope with the member units of today, its row locked: registrations come one after
 * another.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function lockActivity(tx: Transaction, actor: Actor, activityId: string, now: Date) {
  await tx.$queryRaw`select id from activity
    where id = ${activityId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for no key update`
  const activity = await tx.activity.findFirst({
    where: { id: activityId, organizationId: { in: scopesOf(actor) } },
  })
  if (!activity) throw new DomainError('NOT_FOUND')
  return { ...activity, ...(await placeOf(tx, actor, activity.organizationId, now)) }
}
export type LockedActivity = Awaited<ReturnType<typeof lockActivity>>

/** A registration and its locked activity. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function lockRegistration(tx: Transaction, actor: Actor, registrationId: string, now: Date) {
  const where = { id: registrationId, organizationId: { in: scopesOf(actor) } }
  const found = await tx.registration.findFirst({ where, select: { activityId: true } })
  if (!found) throw new DomainError('NOT_FOUND')
  const activity = await lockActivity(tx, actor, found.activityId, now)
  const registration = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    include: { unit },
  })
  return { activity, registration }
}

/** How a secret looks: 256 bits in base64url. */
const secretPattern = /^[\w-]{43}$/

/** The registration behind a visitor's link, the first one or the one of a letter. @throws DomainError NOT_FOUND */
export async function findBySecret(tx: Transaction, secret: string) {
  if (!secretPattern.test(secret)) throw new DomainError('NOT_FOUND')
  const hash = hashOf(secret)
  const registration = await tx.registration.findFirst({
    where: { OR: [{ tokenHash: hash }, { mailTokenHash: hash }] },
    include: { activity: { include: shownActivity } },
  })
  if (!registration) throw new DomainError('NOT_FOUND')
  return registration
}

/**
 * What a new or changed activity names must be the organization's: a brand in use, a project, a member unit.
 * @throws DomainError NOT_FOUND, alike for foreign and missing; BRAND_RETIRED unless it is the one kept
 */
export async function checkNamed(
  tx: Transaction,
  { organizationId, unitIds }: { organizationId: string; unitIds: readonly string[] },
  named: { brandId: string | null; projectId: string | null; hostUnitId: string | null },
  kept?: { brandId: string | null; hostUnitId: string | null },
): Promise<void> {
  const { brandId, projectId, hostUnitId } = named
  if (hostUnitId !== null && hostUnitId !== kept?.hostUnitId && !unitIds.includes(hostUnitId)) {
    throw new DomainError('NOT_FOUND')
  }
  if (projectId !== null && (await tx.project.count({ where: { id: projectId, organizationId } })) === 0) {
    throw new DomainError('NOT_FOUND')
  }
  if (brandId === null) return
  const brand = await tx.brand.findFirst({ where: { id: brandId, organizationId } })
  if (!brand) throw new DomainError('NOT_FOUND')
  if (brand.retiredAt && brandId !== kept?.brandId) throw new DomainError('BRAND_RETIRED')
}
