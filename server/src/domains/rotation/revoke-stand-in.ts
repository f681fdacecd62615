import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { standInInput } from '@pilin/domain/rotation/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockStandIn } from './find-stand-in.ts'
import { spanWords } from './find-swap.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayRevokeStandIn } from './policy.ts'

/** Takes a stand-in back before it begins: the holder is on duty again. */
export const revokeStandIn = useCase({
  input: standInInput,
  load: (tx, actor, { standInId }) => lockStandIn(tx, actor, standInId),
  policy: (actor, standIn, _input, now) => mayRevokeStandIn(actor, standIn, civilDateOf(now)),
  async run({ tx, actor, thing: standIn, now, announce }) {
    const { meetings } = await moveMeetings({ tx, now, announce }, standIn.scope, async () => {
      await tx.dutyStandIn.update({
        where: { id: standIn.id },
        data: { revokedById: actor.personId, revokedAt: now },
      })
    })
    await recordAudit(tx, {
      actor,
      organizationId: standIn.scope,
      kind: 'stand-in.revoked',
      subjectId: standIn.id,
      data: { name: standIn.name, span: spanWords(standIn) },
      now,
    })
    return { meetings }
  },
})
