import { changeContactInput } from '@pilin/domain/notifications/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayChangeContact } from './policy.ts'

/** Somebody enters, changes or removes their own address, and says whether messages go there. */
export const changeContact = useCase({
  input: changeContactInput,
  load: async () => ({}),
  policy: mayChangeContact,
  async run({ tx, actor, input: { email, receivesMail }, now }) {
    await tx.person.update({ where: { id: actor.personId ?? '' }, data: { email, receivesMail } })
    // The address itself is nobody else's business, not even the log's.
    await recordAudit(tx, {
      actor,
      organizationId: null,
      kind: 'contact.changed',
      subjectId: actor.personId ?? '',
      data: { receivesMail },
      now,
    })
  },
})
