import { recordCountInput } from '@pilin/domain/voting/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { lockMotion } from './data.ts'
import { mayRecordResult } from './policy.ts'
import { storeResult } from './store.ts'

/** Notes how many hands were raised, or how many ballots were in the box; again, to correct it. */
export const recordCount = useCase({
  input: recordCountInput,
  load: (tx, actor, { motionId }) => lockMotion(tx, actor, motionId),
  policy: (actor, { meeting, motion }, _input, now) => mayRecordResult(actor, meeting, motion, now),
  async run(context) {
    const { input, thing } = context
    if (thing.motion.method !== 'COUNT') throw new DomainError('CONFLICT')
    const { inFavour, against, abstaining } = input
    await storeResult(context, { inFavour, against, abstaining })
  },
})
