import { setCadenceInput } from '@pilin/domain/planning/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { writeCadence } from '../meetings/store.ts'
import { mayPlan } from './policy.ts'

/** A secretary says what the own organization owes, on which day and who is due. */
export const setOwnCadence = useCase({
  input: setCadenceInput,
  async load(tx, actor, { organizationId }) {
    const scope = scopeOf(actor, organizationId)
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    return { organizationId: scope }
  },
  policy: mayPlan,
  async run({ tx, actor, input, now }) {
    await writeCadence(tx, actor, input, now)
  },
})
