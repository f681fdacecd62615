import { createOrganizationInput } from '@pilin/domain/organizations/schemas'
import { columnOf } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayAdminister } from './policy.ts'

/** An administrator sets an organization up. */
export const createOrganization = useCase({
  input: createOrganizationInput,
  load: async () => ({}),
  policy: mayAdminister,
  async run({ tx, actor, input, now }) {
    const organization = await tx.organization.create({
      data: { ...input, foundedOn: columnOf(input.foundedOn) },
    })
    await recordAudit(tx, {
      actor,
      organizationId: organization.id,
      kind: 'organization.created',
      subjectId: organization.id,
      data: { name: input.name },
      now,
    })
    return { organizationId: organization.id }
  },
})
