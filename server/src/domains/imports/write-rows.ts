import { randomUUID } from 'node:crypto'
import type { ImportedRow } from '@pilin/domain/imports/check-rows'
import { covers } from '@pilin/domain/organizations/roster'
import type { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import type { Known } from './data.ts'

/** What one slice brings to the tables, written in bulk. */
type Brought = {
  units: Prisma.UnitCreateManyInput[]
  memberships: Prisma.UnitMembershipCreateManyInput[]
  people: Prisma.PersonCreateManyInput[]
  roles: Prisma.OrganizationRoleCreateManyInput[]
  contacts: Prisma.UnitContactCreateManyInput[]
}

const fieldNames = ['kind', 'shortName', 'province', 'city', 'district', 'town', 'address'] as const

/** Writes checked rows over what is known, slice by slice; what is there already stays as it is. */
export function openRosterWriter(tx: Transaction, organizationId: OrganizationScope, known: Known) {
  const unitIds = new Map([...known.units].map(([name, { unit }]) => [name, unit.id]))
  const counts = { admitted: 0, edited: 0, contacts: 0 }
  let { position } = known

  function admit(row: ImportedRow, unitId: string, { memberships }: Brought): void {
    memberships.push({ organizationId, unitId, position, fromDay: columnOf(row.from) })
    position += 1
    counts.admitted += 1
  }

  async function unitOf(row: ImportedRow, brought: Brought): Promise<string> {
    const { name, from } = row
    const fields = Object.fromEntries(fieldNames.map((field) => [field, row[field]])) as Pick<
      ImportedRow,
      (typeof fieldNames)[number]
    >
    const id = unitIds.get(name)
    if (id === undefined) {
      const unitId = randomUUID()
      unitIds.set(name, unitId)
      brought.units.push({ id: unitId, name, ...fields })
      admit(row, unitId, brought)
      return unitId
    }
    const before = known.units.get(name)
    if (!before) return id
    known.units.delete(name)
    if (!before.memberships.some((each) => covers(each, from))) admit(row, id, brought)
    if (fieldNames.some((field) => before.unit[field] !== fields[field])) {
      await tx.unit.update({ where: { id }, data: fields })
      counts.edited += 1
    }
    return id
  }

  async function contactOf(row: ImportedRow, unitId: string, brought: Brought): Promise<void> {
    const { contact: name, office, phone } = row
    if (name === '') return
    const fromDay = columnOf(row.contactFrom ?? row.from)
    const standing = known.contacts.find(
      (each) => each.unitId === unitId && each.person.name === name && each.until === null,
    )
    if (standing) {
      if (standing.phone === phone) return
      await tx.unitContact.update({ where: { id: standing.id }, data: { phone } })
      counts.contacts += 1
      return
    }
    const person = brought.units.some(({ id }) => id === unitId)
      ? null
      : await tx.person.findFirst({
          where: { unitId, name },
          select: { id: true, roles: { where: { organizationId, untilDay: null }, select: { id: true } } },
        })
    const personId = person?.id ?? randomUUID()
    if (!person) brought.people.push({ id: personId, unitId, name, office })
    if (!person || person.roles.length === 0) {
      brought.roles.push({ organizationId, personId, role: 'MEMBER', fromDay })
    }
    brought.contacts.push({ organizationId, unitId, personId, phone, fromDay })
    counts.contacts += 1
  }

  return {
    /** Units admitted and edited, contacts entered, so far. */
    counts,
    /** Writes some rows; returns the units that they name. */
    async write(rows: readonly ImportedRow[]): Promise<string[]> {
      const brought: Brought = { units: [], memberships: [], people: [], roles: [], contacts: [] }
      const named = new Set<string>()
      for (const row of rows) {
        const unitId = await unitOf(row, brought)
        named.add(unitId)
        await contactOf(row, unitId, brought)
      }
      await tx.unit.createMany({ data: brought.units })
      await tx.unitMembership.createMany({ data: brought.memberships })
      await tx.person.createMany({ data: brought.people })
      await tx.organizationRole.createMany({ data: brought.roles })
      await tx.unitContact.createMany({ data: brought.contacts })
      return [...named]
    },
  }
}
