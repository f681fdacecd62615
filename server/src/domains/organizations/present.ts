import type { OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import { dayOf, dayOrNull } from '../../kernel/day.ts'

type RoleRow = {
  role: OrganizationRoleKind
  fromDay: Date
  untilDay: Date | null
  person: {
    id: string
    unitId: string
    name: string
    office: string
    probationary: boolean
    email: string | null
    user: { displayUsername: string | null; username: string } | null
  }
}

/** People as an administrator sees them, each once with all offices. No telephone numbers. */
export function presentPeople(rows: readonly RoleRow[]) {
  const people = new Map(rows.map(({ person }) => [person.id, person]))
  return [...people.values()].map(({ id, unitId, name, office, probationary, email, user }) => ({
    id,
    unitId,
    name,
    office,
    probationary,
    email: email ?? '',
    username: user ? (user.displayUsername ?? user.username) : null,
    roles: rows
      .filter(({ person }) => person.id === id)
      .map(({ role, fromDay, untilDay }) => ({ role, from: dayOf(fromDay), until: dayOrNull(untilDay) })),
  }))
}

/** A place from the province down, each name once: 上海市 is a province and a city. */
export function placeOf(unit: { province: string; city: string; district: string; town: string }): string[] {
  return [unit.province, unit.city, unit.district, unit.town].filter(
    (part, index, all) => part !== '' && part !== all[index - 1],
  )
}
