import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { setAssistantsInput } from '@pilin/domain/follow-up/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { peopleOn } from '../organizations/data.ts'
import { followUpMessages as messages } from './messages.ts'
import { maySetAssistants } from './policy.ts'
import { lockActionItem } from './store.ts'

/** Says who helps the responsible person: people who hold an office in the organization today. */
export const setAssistants = useCase({
  input: setAssistantsInput,
  load: (tx, actor, { actionItemId }) => lockActionItem(tx, actor, actionItemId),
  policy: maySetAssistants,
  async run({ tx, actor, input, thing: item, now, announce }) {
    const { organizationId, meetingId } = item
    const people = await peopleOn(tx, scopeOf(actor, organizationId), civilDateOf(now))
    const chosen = input.personIds.map((id) => people.find((person) => person.id === id))
    const names = chosen.flatMap((person) => (person ? [person.name] : []))
    if (names.length < chosen.length) throw new DomainError('NOT_FOUND')
    if (input.personIds.includes(item.personId)) {
      throw new DomainError('INVALID', {}, { personIds: messages.alreadyResponsible })
    }
    await tx.actionItemAssistant.deleteMany({ where: { actionItemId: item.id } })
    await tx.actionItemAssistant.createMany({
      data: input.personIds.map((personId) => ({ actionItemId: item.id, personId })),
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'action-item.assistants-set',
      subjectId: item.id,
      data: { text: item.text, names: names.join('、') },
      now,
    })
    const addedIds = input.personIds.filter((personId) => !item.assistantIds.includes(personId))
    await announce({
      type: 'action-item.assistants-set',
      organizationId,
      meetingId,
      actionItemId: item.id,
      addedIds,
    })
  },
})
