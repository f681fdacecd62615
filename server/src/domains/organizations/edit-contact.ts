import { contactProblems } from '@pilin/domain/organizations/contacts'
import { editContactInput } from '@pilin/domain/organizations/schemas'
import { columnOf, columnOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { bySecretariat } from './appoint-contact.ts'
import { mayKeepUnit } from './policy.ts'
import { lockContact } from './read-unit.ts'

/** Another number, or other days, of a unit's contact; the last day ends it, and the entry stays. */
export const editContact = useCase({
  input: editContactInput,
  load: (tx, actor, { contactId }, now) => lockContact(tx, actor, contactId, now),
  policy: mayKeepUnit,
  async run({ tx, actor, input, thing: unit, now }) {
    const { organizationId, contact } = unit
    const { phone, from, until } = input
    const others = unit.contacts.filter(
      ({ id, personId }) => id !== contact.id && personId === contact.personId,
    )
    const problems = contactProblems({ from, until }, { memberships: unit.memberships, others })
    if (Object.keys(problems).length > 0) throw new DomainError('INVALID', {}, problems)
    await tx.unitContact.update({
      where: { id: contact.id },
      data: { phone, fromDay: columnOf(from), untilDay: columnOrNull(until) },
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'unit.contact-edited',
      subjectId: unit.id,
      data: {
        unit: unit.name,
        name: contact.person.name,
        from,
        until,
        bySecretariat: bySecretariat(actor, unit),
      },
      now,
    })
    return { organizationId, unitId: unit.id }
  },
})
