import { createProjectInput } from '@pilin/domain/joint-projects/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepProjects } from './policy.ts'

/** Begins a joint project. */
export const createProject = useCase({
  input: createProjectInput,
  async load(tx, actor, { organizationId }) {
    const scope = scopeOf(actor, organizationId)
    // Of two projects with one name at once, the second sees the first.
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    return { organizationId: scope }
  },
  policy: mayKeepProjects,
  async run({ tx, actor, input, thing: { organizationId }, now }) {
    const { name, summary, startedOn } = input
    await checkName(tx, organizationId, name)
    const { id: projectId } = await tx.jointProject.create({
      data: { organizationId, name, summary, startedOn: columnOf(startedOn) },
    })
    const about = { actor, organizationId, subjectId: projectId, now }
    await recordAudit(tx, { ...about, kind: 'project.created', data: { name, startedOn } })
    return { projectId }
  },
})

/** @throws DomainError PROJECT_NAME_TAKEN when another project of the organization has the name */
export async function checkName(
  tx: Transaction,
  organizationId: string,
  name: string,
  ownId?: string,
): Promise<void> {
  const other = await tx.jointProject.findUnique({
    where: { organizationId_name: { organizationId, name } },
  })
  if (other && other.id !== ownId) throw new DomainError('PROJECT_NAME_TAKEN', { name })
}
