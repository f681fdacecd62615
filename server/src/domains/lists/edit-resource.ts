import { editResourceInput } from '@pilin/domain/lists/schemas'
import { columnOrNull } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkCategory, lockResource, placeOf } from './data.ts'
import { mayChangeResource } from './policy.ts'

/** Changes what is offered; times that were agreed stay. */
export const editResource = useCase({
  input: editResourceInput,
  async load(tx, actor, { resourceId, categoryId }, now) {
    const resource = await lockResource(tx, actor, resourceId)
    const place = await placeOf(tx, actor, resource.organizationId, now)
    await checkCategory(tx, place.organizationId, categoryId, resource.categoryId)
    return { ...resource, ...place }
  },
  policy: mayChangeResource,
  async run({ tx, actor, input, thing: { organizationId, id }, now, announce }) {
    const { resourceId: _id, from, until, ...words } = input
    await tx.resource.update({
      where: { id },
      data: { ...words, fromDay: columnOrNull(from), untilDay: columnOrNull(until) },
    })
    const data = { title: input.title }
    await recordAudit(tx, { actor, organizationId, kind: 'resource.edited', subjectId: id, data, now })
    await announce({ type: 'resource.changed', organizationId, resourceId: id })
  },
})
