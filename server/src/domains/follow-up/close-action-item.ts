import { closeActionItemInput } from '@pilin/domain/follow-up/schemas'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayCloseActionItem } from './policy.ts'

/** Closes an action item with a note on what came of it. */
export const closeActionItem = useCase({
  input: closeActionItemInput,
  async load(tx, actor, { actionItemId }) {
    const scopes = scopesOf(actor)
    await tx.$queryRaw`select id from action_item
      where id = ${actionItemId}::uuid and organization_id = any(${scopes}::uuid[]) for update`
    const item = await tx.actionItem.findFirst({
      where: { id: actionItemId, organizationId: { in: scopes } },
    })
    if (!item) throw new DomainError('NOT_FOUND')
    return item
  },
  policy: mayCloseActionItem,
  async run({ tx, actor, input, thing: item, now, announce }) {
    await tx.actionItem.update({
      where: { id: item.id },
      data: { state: 'CLOSED', closedAt: now, closedById: actor.personId, closingNote: input.note },
    })
    await recordAudit(tx, {
      actor,
      organizationId: item.organizationId,
      kind: 'action-item.closed',
      subjectId: item.id,
      data: { text: item.text },
      now,
    })
    const { organizationId, meetingId } = item
    await announce({ type: 'action-item.closed', organizationId, meetingId, actionItemId: item.id })
    await announce({
      type: 'meeting.changed',
      organizationId: item.organizationId,
      meetingId: item.meetingId,
    })
  },
})
