import { markReadInput } from '@pilin/domain/notifications/schemas'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { messageOf } from './messages.ts'
import { mayReadNotification } from './policy.ts'

/** Marks a message as read and tells where it leads; read once, it keeps its time. */
export const markRead = useCase({
  input: markReadInput,
  async load(tx, actor, { notificationId }) {
    const row = await tx.notification.findFirst({
      where: {
        id: notificationId,
        organizationId: { in: scopesOf(actor) },
        // Nobody learns of other people's messages.
        personId: actor.personId ?? { in: [] },
      },
    })
    if (!row) throw new DomainError('NOT_FOUND')
    return row
  },
  policy: mayReadNotification,
  async run({ tx, actor, thing: row, now }) {
    const { count } = await tx.notification.updateMany({
      where: { id: row.id, readAt: null },
      data: { readAt: now },
    })
    await recordAudit(tx, {
      actor,
      organizationId: null,
      kind: 'notification.read',
      subjectId: row.id,
      data: { count },
      now,
    })
    return { path: messageOf(row).path }
  },
})
