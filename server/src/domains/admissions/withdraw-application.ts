import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockApplication } from './data.ts'
import { mayTakeStep } from './policy.ts'
import { takeStep } from './store.ts'

/** The secretariat notes that an applicant has taken the application back; it stays with all its steps. */
export const withdrawApplication = useCase({
  input: z.object({ applicationId: uuid }),
  load: (tx, actor, { applicationId }) => lockApplication(tx, actor, applicationId),
  policy: (actor, application) => mayTakeStep(actor, application, 'WITHDRAWN'),
  async run({ tx, actor, thing: application, now }) {
    const by = { personId: actor.personId, name: actor.name }
    await takeStep(tx, application, { step: 'WITHDRAWN', text: '', by, now })
    await recordAudit(tx, {
      actor,
      organizationId: application.organizationId,
      kind: 'application.withdrawn',
      subjectId: application.id,
      data: { name: application.name, kind: application.kind },
      now,
    })
  },
})
