import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { standInInput } from '@pilin/domain/rotation/schemas'
import { columnOf } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockStandIn } from './find-stand-in.ts'
import { spanWords } from './find-swap.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayEndStandIn } from './policy.ts'

/** Ends a stand-in that has begun: today is its last day, from tomorrow the holder is on duty again. */
export const endStandIn = useCase({
  input: standInInput,
  load: (tx, actor, { standInId }) => lockStandIn(tx, actor, standInId),
  policy: (actor, standIn, _input, now) => mayEndStandIn(actor, standIn, civilDateOf(now)),
  async run({ tx, actor, thing: standIn, now, announce }) {
    const { meetings } = await moveMeetings({ tx, now, announce }, standIn.scope, async () => {
      await tx.dutyStandIn.update({
        where: { id: standIn.id },
        data: { endsOn: columnOf(civilDateOf(now)) },
      })
    })
    await recordAudit(tx, {
      actor,
      organizationId: standIn.scope,
      kind: 'stand-in.shortened',
      subjectId: standIn.id,
      data: { name: standIn.name, span: spanWords({ ...standIn, endsOn: civilDateOf(now) }) },
      now,
    })
    return { meetings }
  },
})
