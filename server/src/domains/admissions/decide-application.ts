import { decideApplicationInput } from '@pilin/domain/admissions/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockApplication } from './data.ts'
import { mayTakeStep } from './policy.ts'
import { takeStep } from './store.ts'

/** The secretariat examines: it asks for more, supports, or declines with a reason. */
export const decideApplication = useCase({
  input: decideApplicationInput,
  load: (tx, actor, { applicationId }) => lockApplication(tx, actor, applicationId),
  policy: (actor, application, { decision }) => mayTakeStep(actor, application, decision),
  async run({ tx, actor, input: { decision: step, text }, thing: application, now }) {
    const by = { personId: actor.personId, name: actor.name }
    await takeStep(tx, application, { step, text, by, now })
    await recordAudit(tx, {
      actor,
      organizationId: application.organizationId,
      kind: 'application.decided',
      subjectId: application.id,
      data: { name: application.name, kind: application.kind, step },
      now,
    })
  },
})
