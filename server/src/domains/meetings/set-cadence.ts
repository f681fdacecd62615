import { setCadenceInput } from '@pilin/domain/planning/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { lockOrganization } from '../organizations/data.ts'
import { mayAdminister } from '../organizations/policy.ts'
import { writeCadence } from './store.ts'

/** An administrator says what an organization owes: a meeting of a kind in each period. */
export const setCadence = useCase({
  input: setCadenceInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input, now }) {
    await writeCadence(tx, actor, input, now)
  },
})
