import { endResourceInput } from '@pilin/domain/lists/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockResource, placeOf } from './data.ts'
import { mayChangeResource } from './policy.ts'

/** A resource is no longer offered; what was agreed stays agreed. */
export const endResource = useCase({
  input: endResourceInput,
  async load(tx, actor, { resourceId }, now) {
    const resource = await lockResource(tx, actor, resourceId)
    return { ...resource, ...(await placeOf(tx, actor, resource.organizationId, now)) }
  },
  policy: mayChangeResource,
  async run({ tx, actor, input: { reason }, thing: { organizationId, id, title }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    await tx.resource.update({ where: { id }, data: { endedAt: now, endedById: personId, reason } })
    const data = { title, reason }
    await recordAudit(tx, { actor, organizationId, kind: 'resource.ended', subjectId: id, data, now })
  },
})
