import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { extendsDue } from '@pilin/domain/follow-up/action-item'
import { askExtensionInput } from '@pilin/domain/follow-up/schemas'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { followUpMessages as messages } from './messages.ts'
import { mayAskExtension } from './policy.ts'
import { lockActionItem, takeStep } from './store.ts'

/** Asks for more time, with a reason; a secretary decides. One request at a time. */
export const askExtension = useCase({
  input: askExtensionInput,
  load: (tx, actor, { actionItemId }) => lockActionItem(tx, actor, actionItemId),
  policy: mayAskExtension,
  async run({ tx, actor, input, thing: item, now, announce }) {
    if (!actor.personId) throw new DomainError('NOT_RESPONSIBLE')
    if (item.extension) throw new DomainError('EXTENSION_ASKED')
    if (!extendsDue(dayOf(item.dueOn), input.newDueOn, civilDateOf(now))) {
      throw new DomainError('INVALID', {}, { newDueOn: messages.laterDay })
    }
    const { newDueOn, reason } = input
    await tx.actionItemExtension.create({
      data: {
        actionItemId: item.id,
        fromDueOn: item.dueOn,
        newDueOn: columnOf(newDueOn),
        reason,
        askedById: actor.personId,
        askedAt: now,
      },
    })
    await takeStep(tx, actor, item, { step: 'EXTENSION_ASKED', text: reason, dueOn: newDueOn }, now)
    const { organizationId, meetingId } = item
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'action-item.extension-asked',
      subjectId: item.id,
      data: { text: item.text, dueOn: newDueOn, reason },
      now,
    })
    await announce({ type: 'action-item.extension-asked', organizationId, meetingId, actionItemId: item.id })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
