import type { ProjectRecordKind } from '@pilin/domain/joint-projects/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'

/** A page offers at most this many records to choose from, the newest. */
export const mostChoices = 100

/**
 * A project in the actor's scope.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function loadProject(tx: Transaction, actor: Actor, projectId: string) {
  const project = await tx.jointProject.findFirst({
    where: { id: projectId, organizationId: { in: scopesOf(actor) } },
  })
  if (!project) throw new DomainError('NOT_FOUND')
  return { ...project, scope: project.organizationId as OrganizationScope }
}

export type ProjectInScope = Awaited<ReturnType<typeof loadProject>>

/** The same with the project's row locked until the transaction ends. */
export async function lockProject(tx: Transaction, actor: Actor, projectId: string): Promise<ProjectInScope> {
  await tx.$queryRaw`select id from joint_project
    where id = ${projectId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadProject(tx, actor, projectId)
}

/**
 * A record of the project's organization, as the column that names it.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function findRecord(
  tx: Transaction,
  { scope }: ProjectInScope,
  kind: ProjectRecordKind,
  id: string,
) {
  const where = { id, organizationId: scope }
  if ((await countOf(tx, kind, where)) === 0) throw new DomainError('NOT_FOUND')
  if (kind === 'TOPIC') return { topicId: id }
  return kind === 'RESOLUTION' ? { resolutionId: id } : { actionItemId: id }
}

function countOf(tx: Transaction, kind: ProjectRecordKind, where: { id: string; organizationId: string }) {
  if (kind === 'TOPIC') return tx.topic.count({ where })
  return kind === 'RESOLUTION' ? tx.resolution.count({ where }) : tx.actionItem.count({ where })
}
