import { publishListInput } from '@pilin/domain/projects/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockList } from './data.ts'
import { mayPublishList } from './policy.ts'

/** Publishes an adopted list. */
export const publishList = useCase({
  input: publishListInput,
  load: (tx, actor, { listId }) => lockList(tx, actor, listId),
  policy: mayPublishList,
  async run({ tx, actor, thing: { organizationId, id, year }, now }) {
    await tx.serviceList.update({ where: { id }, data: { state: 'PUBLISHED', publishedAt: now } })
    const about = { actor, organizationId, subjectId: id, now }
    await recordAudit(tx, { ...about, kind: 'service-list.published', data: { year } })
  },
})
