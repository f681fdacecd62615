import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { fileFacts } from '../files/data.ts'
import { placeOf } from '../lists/data.ts'
import type { ProjectFacts } from './policy.ts'

const wholeProject = {
  list: { select: { id: true, year: true, state: true } },
  need: { select: { id: true, title: true } },
  topic: { select: { id: true, title: true, needId: true } },
  resolution: {
    select: { id: true, meetingId: true, year: true, serial: true, text: true, decidedOn: true },
  },
  units: { include: { unit: { select: { id: true, shortName: true } } } },
  milestones: { orderBy: { dueOn: 'asc' } },
  progress: {
    orderBy: { id: 'desc' },
    include: {
      person: { select: { name: true, unit: { select: { shortName: true } } } },
      files: { orderBy: { position: 'asc' }, select: { file: { select: fileFacts } } },
    },
  },
} as const

const wholeList = {
  resolution: { select: { meetingId: true, year: true, serial: true, text: true, decidedOn: true } },
  projects: {
    orderBy: [{ quarter: 'asc' as const }, { id: 'asc' as const }],
    include: {
      units: { include: { unit: { select: { id: true, shortName: true } } } },
      need: { select: { id: true, title: true } },
    },
  },
}

/** The year's lists of an organization, the latest first, each with its projects. */
export async function readLists(tx: Transaction, scope: OrganizationScope) {
  return tx.serviceList.findMany({
    where: { organizationId: scope },
    orderBy: { year: 'desc' },
    include: wholeList,
  })
}
export type ListRow = Awaited<ReturnType<typeof readLists>>[number]

/** A list in the actor's scope, its row locked. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function lockList(tx: Transaction, actor: Actor, listId: string) {
  await tx.$queryRaw`select id from service_list
    where id = ${listId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  const list = await tx.serviceList.findFirst({
    where: { id: listId, organizationId: { in: scopesOf(actor) } },
    include: { _count: { select: { projects: true } } },
  })
  if (!list) throw new DomainError('NOT_FOUND')
  return { ...list, scope: list.organizationId as OrganizationScope }
}

/** A project in the actor's scope. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function loadProject(tx: Transaction, actor: Actor, projectId: string) {
  const project = await tx.project.findFirst({
    where: { id: projectId, organizationId: { in: scopesOf(actor) } },
    include: wholeProject,
  })
  if (!project) throw new DomainError('NOT_FOUND')
  return { ...project, scope: project.organizationId as OrganizationScope }
}
export type ProjectRow = Awaited<ReturnType<typeof loadProject>>

/** The same with the row locked until the transaction ends. */
export async function lockProject(tx: Transaction, actor: Actor, projectId: string): Promise<ProjectRow> {
  await tx.$queryRaw`select id from project
    where id = ${projectId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadProject(tx, actor, projectId)
}

/** What the policies about a project look at. */
export async function projectFacts(
  tx: Transaction,
  actor: Actor,
  project: ProjectRow,
  now: Date,
): Promise<ProjectFacts> {
  const place = await placeOf(tx, actor, project.organizationId, now)
  return {
    organizationId: place.organizationId,
    unitIds: place.unitIds,
    state: project.state,
    ownUnitIds: project.units.map(({ unitId }) => unitId),
    listState: project.list.state,
  }
}

type Named = { needId: string | null; topicId: string | null; unitIds: readonly string[] }

/**
 * What a project names must be the organization's: its need, its topic, and member units of today.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function checkNamed(
  tx: Transaction,
  organizationId: string,
  memberIds: readonly string[],
  { needId, topicId, unitIds }: Named,
): Promise<void> {
  const found = [
    needId === null || (await tx.need.count({ where: { id: needId, organizationId } })) === 1,
    topicId === null || (await tx.topic.count({ where: { id: topicId, organizationId } })) === 1,
    unitIds.every((id) => memberIds.includes(id)),
  ]
  if (found.includes(false)) throw new DomainError('NOT_FOUND')
}
