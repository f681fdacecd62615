import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayChangeContact } from './policy.ts'

/** Marks every message of the actor as read. */
export const markAllRead = useCase({
  input: z.object({}).optional(),
  load: async () => ({}),
  policy: mayChangeContact,
  async run({ tx, actor, now }) {
    const { count } = await tx.notification.updateMany({
      where: { personId: actor.personId ?? '', readAt: null, organizationId: { in: scopesOf(actor) } },
      data: { readAt: now },
    })
    await recordAudit(tx, {
      actor,
      organizationId: null,
      kind: 'notification.read',
      subjectId: actor.personId ?? '',
      data: { count },
      now,
    })
    return { count }
  },
})
