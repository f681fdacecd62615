import { planRosterInput } from '@pilin/domain/rotation/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { refuseOverlap, refuseStrangers } from './check-roster.ts'
import { lockRotation } from './data.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayPlanRoster } from './policy.ts'
import { insertRoster } from './store.ts'

/** Plans a roster: holders in order, a period, a start. It may not share a day with another roster. */
export const planRoster = useCase({
  input: planRosterInput,
  async load(tx, actor, { organizationId }) {
    const scope = scopeOf(actor, organizationId)
    // One plan at a time, so that the sentence about an overlap names the other roster.
    await lockRotation(tx, scope)
    return { organizationId: scope }
  },
  policy: mayPlanRoster,
  async run({ tx, actor, input, thing: { organizationId }, now, announce }) {
    await refuseOverlap(tx, organizationId, input)
    await refuseStrangers(tx, organizationId, input)
    const { changed, meetings } = await moveMeetings({ tx, now, announce }, organizationId, () =>
      insertRoster({ tx, actor, now }, organizationId, input),
    )
    return { rosterId: changed.id, meetings }
  },
})
