import type { CivilDate } from '@pilin/domain/calendar/civil-date'

/** A `date` column as a civil day: Prisma hands it over as midnight UTC. */
export function dayOf(column: Date): CivilDate {
  return column.toISOString().slice(0, 10) as CivilDate
}

/** A civil day as Prisma wants a `date` column. */
export function columnOf(day: CivilDate): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

export function dayOrNull(column: Date | null): CivilDate | null {
  return column === null ? null : dayOf(column)
}

export function columnOrNull(day: CivilDate | null): Date | null {
  return day === null ? null : columnOf(day)
}
