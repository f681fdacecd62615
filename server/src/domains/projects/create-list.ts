import { createListInput } from '@pilin/domain/projects/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { mayKeepLists } from '../lists/policy.ts'
import { beginList } from './store.ts'

/** Begins the list of a year. */
export const createList = useCase({
  input: createListInput,
  async load(tx, actor, { organizationId, year }) {
    const scope = scopeOf(actor, organizationId)
    // Of two at once, the second sees the first.
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    const taken = await tx.serviceList.count({ where: { organizationId: scope, year } })
    return { organizationId: scope, taken: taken > 0 }
  },
  policy: mayKeepLists,
  async run({ tx, actor, input: { year }, thing: { organizationId, taken }, now }) {
    if (taken) throw new DomainError('SERVICE_LIST_TAKEN', { year })
    return { listId: await beginList(tx, { actor, organizationId, year, now }) }
  },
})
