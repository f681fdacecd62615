import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { isOwed } from '@pilin/domain/meetings/cadence'
import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import { dueAmong } from '@pilin/domain/planning/due-units'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { memberUnitsOn, peopleOn, suspendedUnitsOn } from '../organizations/data.ts'

type Place = { organizationId: string; kind: MeetingKind; day: CivilDate }

/** The obligation of the kind with the units that it names, where the organization owes it on that day. */
export async function cadenceOn(tx: Transaction, { organizationId, kind, day }: Place) {
  const cadence = await tx.cadence.findUnique({
    where: { organizationId_kind: { organizationId, kind } },
    include: { dueUnits: { select: { unitId: true } } },
  })
  if (!cadence || day < dayOf(cadence.startsOn)) return undefined
  const { id, period, dueUnits } = cadence
  const span = { startsOn: dayOf(cadence.startsOn), endsOn: dayOrNull(cadence.endsOn) }
  if (!isOwed({ kind, period, ...span }, day)) return undefined
  return { id, unitIds: dueUnits.map(({ unitId }) => unitId) }
}

/**
 * The units that take part in a meeting, and the people in office who are invited: whoever is due by the obligation
 * of its kind; all of them where none is named, or where the meeting is beside the series. Who is suspended that
 * day is not due.
 */
export async function findDueUnits(
  tx: Transaction,
  scope: OrganizationScope,
  { kind, day, extra }: { kind: MeetingKind; day: CivilDate; extra: boolean },
) {
  const suspended = await suspendedUnitsOn(tx, scope, day)
  const members = (await memberUnitsOn(tx, scope, day)).filter(({ id }) => !suspended.has(id))
  const people = (await peopleOn(tx, scope, day)).filter(({ unitId }) => !suspended.has(unitId))
  const cadence = extra ? undefined : await cadenceOn(tx, { organizationId: scope, kind, day })
  const units = dueAmong(members, cadence?.unitIds ?? [])
  // Whoever holds an office without a member unit, such as a secretariat of its own, belongs to all of them.
  if (units.length === members.length) return { units, people }
  return { units, people: people.filter(({ unitId }) => units.some(({ id }) => id === unitId)) }
}
