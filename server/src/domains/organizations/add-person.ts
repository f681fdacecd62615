import { administrationMessages as messages } from '@pilin/domain/organizations/messages'
import { addPersonInput } from '@pilin/domain/organizations/schemas'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { createAccount } from '../auth/create-account.ts'
import { lockOrganization } from './data.ts'
import { mayAdminister } from './policy.ts'

/** An administrator enters a person of a member unit, with an office and a login. */
export const addPerson = useCase({
  input: addPersonInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input, thing: organization, now, announce }) {
    const from = columnOf(input.from)
    // A unit that has left by that day sends nobody any more.
    const member = await tx.unitMembership.findFirst({
      where: {
        organizationId: organization.id,
        unitId: input.unitId,
        OR: [{ untilDay: null }, { untilDay: { gte: from } }],
      },
    })
    if (!member) throw new DomainError('NOT_FOUND', {}, { unitId: messages.memberUnit })
    const person = await tx.person.create({
      data: {
        unitId: input.unitId,
        name: input.name,
        office: input.office,
        probationary: input.probationary,
      },
    })
    await tx.organizationRole.create({
      data: {
        organizationId: organization.id,
        personId: person.id,
        role: input.role,
        fromDay: from,
      },
    })
    const { name, username, mobile, password } = input
    await createAccount(tx, { name, username, mobile, password, personId: person.id }, now)
    const about = { actor, organizationId: organization.id, subjectId: person.id, now }
    await recordAudit(tx, { ...about, kind: 'person.added', data: { name, role: input.role } })
    await recordAudit(tx, { ...about, kind: 'account.created', data: { name } })
    await announce({ type: 'person.changed', personId: person.id })
    return { personId: person.id }
  },
})
