import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'

/**
 * An application in the actor's scope, with its row locked until the transaction ends.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function lockApplication(tx: Transaction, actor: Actor, applicationId: string) {
  await tx.$queryRaw`select id from unit_application
    where id = ${applicationId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadApplication(tx, actor, applicationId)
}

/** The same without a lock, for looking at. */
export async function loadApplication(tx: Transaction, actor: Actor, applicationId: string) {
  const application = await tx.unitApplication.findFirst({
    where: { id: applicationId, organizationId: { in: scopesOf(actor) } },
    include: { organization: { select: { id: true, name: true, shortName: true, kind: true } } },
  })
  if (!application) throw new DomainError('NOT_FOUND')
  return { ...application, scope: scopeOf(actor, application.organizationId) }
}

export type ApplicationInScope = Awaited<ReturnType<typeof loadApplication>>

/** The agendas on which an application's topic stands or stood, and what was resolved there in frozen minutes. */
export async function readDecisions(tx: Transaction, scope: OrganizationScope, topicId: string | null) {
  if (topicId === null) return { appearances: [], resolutions: [] }
  const appearances = await tx.agendaItem.findMany({
    where: { organizationId: scope, topicId },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      state: true,
      meeting: {
        select: { id: true, title: true, startsAt: true, state: true, minutes: { select: { state: true } } },
      },
    },
  })
  const resolutions = await tx.resolution.findMany({
    where: { organizationId: scope, agendaItemId: { in: appearances.map(({ id }) => id) } },
    orderBy: [{ year: 'asc' }, { serial: 'asc' }],
  })
  return { appearances, resolutions }
}
