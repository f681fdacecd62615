import { contactProblems } from '@pilin/domain/organizations/contacts'
import { type AppointContactInput, appointContactInput } from '@pilin/domain/organizations/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepUnit, mayKeepUnits } from './policy.ts'
import { lockUnit, type UnitInScope } from './read-unit.ts'
import { enterPerson } from './store.ts'

/** A person of the unit becomes its contact from a day. The secretariat may enter somebody who is not known yet. */
export const appointContact = useCase({
  input: appointContactInput,
  load: (tx, actor, input, now) => lockUnit(tx, actor, input, now),
  policy: mayKeepUnit,
  async run({ tx, actor, input, thing: unit, now, announce }) {
    const { organizationId, unitId, phone, from } = input
    const person = await personOf(tx, actor, unit, input)
    const others = unit.contacts.filter(({ personId }) => personId === person.id)
    const problems = contactProblems({ from, until: null }, { memberships: unit.memberships, others })
    if (Object.keys(problems).length > 0) throw new DomainError('INVALID', {}, problems)
    const contact = await tx.unitContact.create({
      data: { organizationId, unitId, personId: person.id, phone, fromDay: columnOf(from) },
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'unit.contact-appointed',
      subjectId: unitId,
      data: { unit: unit.name, name: person.name, from, bySecretariat: bySecretariat(actor, unit) },
      now,
    })
    await announce({ type: 'person.changed', personId: person.id })
    return { contactId: contact.id }
  },
})

/** Whether somebody acts on a unit's data in its stead. */
export function bySecretariat(actor: Actor, { contactIds }: UnitInScope): boolean {
  return actor.personId === null || !contactIds.includes(actor.personId)
}

async function personOf(tx: Transaction, actor: Actor, unit: UnitInScope, input: AppointContactInput) {
  const { organizationId, unitId, personId, name, office, from } = input
  if (personId !== null) {
    const known = await tx.person.findFirst({
      where: { id: personId, unitId, roles: { some: { organizationId } } },
      select: { id: true, name: true },
    })
    if (!known) throw new DomainError('NOT_FOUND')
    return known
  }
  enforce(mayKeepUnits(actor, unit))
  return enterPerson(tx, { organizationId, unitId, name, office, from })
}
