import { cancelActivityInput } from '@pilin/domain/activities/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockActivity } from './data.ts'
import { mayChangeActivity } from './policy.ts'

/** An activity is not held after all; whoever registered reads the reason behind their link or in their messages. */
export const cancelActivity = useCase({
  input: cancelActivityInput,
  load: (tx, actor, { activityId }, now) => lockActivity(tx, actor, activityId, now),
  policy: (actor, activity, _input, now) => mayChangeActivity(actor, activity, now),
  async run({ tx, actor, input: { activityId, reason }, thing: { organizationId, title }, now }) {
    await tx.activity.update({
      where: { id: activityId },
      data: { state: 'CANCELLED', cancelledAt: now, reason },
    })
    const about = { actor, organizationId, subjectId: activityId, now }
    await recordAudit(tx, { ...about, kind: 'activity.cancelled', data: { title, reason } })
  },
})
