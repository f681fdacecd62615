import { documentPrefixOf } from '@pilin/domain/organizations/document-prefix'
import { setDocumentPrefixInput } from '@pilin/domain/organizations/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockOrganization } from './data.ts'
import { mayAdminister } from './policy.ts'

/** An administrator sets what document numbers begin with; those that were given out stay as they are. */
export const setDocumentPrefix = useCase({
  input: setDocumentPrefixInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input: { documentPrefix }, thing: organization, now }) {
    await tx.organization.update({ where: { id: organization.id }, data: { documentPrefix } })
    await recordAudit(tx, {
      actor,
      organizationId: organization.id,
      kind: 'organization.prefix-set',
      subjectId: organization.id,
      data: { prefix: documentPrefixOf({ ...organization, documentPrefix }) },
      now,
    })
  },
})
