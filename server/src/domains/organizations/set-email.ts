import { setEmailInput } from '@pilin/domain/notifications/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockOrganization } from './data.ts'
import { mayAdminister } from './policy.ts'

/** An administrator enters, changes or removes the address to which a person's messages go by e-mail. */
export const setEmail = useCase({
  input: setEmailInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input: { personId, email }, thing: organization, now }) {
    const person = await tx.person.findFirst({
      where: { id: personId, roles: { some: { organizationId: organization.id } } },
      select: { name: true },
    })
    if (!person) throw new DomainError('NOT_FOUND')
    await tx.person.update({ where: { id: personId }, data: { email } })
    // The address itself is nobody else's business, not even the log's.
    await recordAudit(tx, {
      actor,
      organizationId: organization.id,
      kind: 'person.email-set',
      subjectId: personId,
      data: { name: person.name, present: email !== null },
      now,
    })
  },
})
