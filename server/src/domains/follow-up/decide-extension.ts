import { decideExtensionInput } from '@pilin/domain/follow-up/schemas'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayDecideExtension } from './policy.ts'
import { lockActionItem, takeStep } from './store.ts'

/** Grants or refuses more time; granted, the new day is the due date. */
export const decideExtension = useCase({
  input: decideExtensionInput,
  load: (tx, actor, { actionItemId }) => lockActionItem(tx, actor, actionItemId),
  policy: mayDecideExtension,
  async run({ tx, actor, input, thing: item, now, announce }) {
    const { extension, organizationId, meetingId } = item
    if (!extension) throw new DomainError('NO_EXTENSION_ASKED')
    const { approve, remark } = input
    await tx.actionItemExtension.update({
      where: { id: extension.id },
      data: {
        state: approve ? 'APPROVED' : 'REFUSED',
        decidedById: actor.personId,
        decidedAt: now,
        remark,
      },
    })
    if (approve) {
      await tx.actionItem.update({ where: { id: item.id }, data: { dueOn: extension.newDueOn } })
    }
    const dueOn = dayOf(extension.newDueOn)
    await takeStep(
      tx,
      actor,
      item,
      { step: approve ? 'EXTENDED' : 'EXTENSION_REFUSED', text: remark, dueOn },
      now,
    )
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'action-item.extension-decided',
      subjectId: item.id,
      data: { text: item.text, dueOn, approved: approve, remark },
      now,
    })
    await announce({
      type: 'action-item.extension-decided',
      organizationId,
      meetingId,
      actionItemId: item.id,
      extensionId: extension.id,
      approved: approve,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
