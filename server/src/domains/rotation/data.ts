import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { type DutyTerm, dutyOn, type Roster } from '@pilin/domain/rotation/roster'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'

/** A roster with the names that its terms are shown with. */
export type NamedRoster = Roster & { organizationId: string; names: Map<string, HolderNames> }
export type HolderNames = { name: string; unitName: string }

/** Who is on duty, as every page shows it. */
export type Duty = {
  /** Null in a council, where the unit itself is the chair. */
  personId: string | null
  unitId: string
  /** The person's name, or the chair unit's. */
  name: string
  unitName: string
  startsOn: CivilDate
  endsOn: CivilDate
}

/** The rosters of several organizations, in order of their start. */
export async function rostersOf(tx: Transaction, scopes: OrganizationScope[]): Promise<NamedRoster[]> {
  const rows = await tx.dutyRoster.findMany({
    where: { organizationId: { in: scopes } },
    orderBy: { startsOn: 'asc' },
    include: {
      holders: {
        orderBy: { position: 'asc' },
        select: {
          personId: true,
          unitId: true,
          unit: { select: { shortName: true } },
          person: { select: { name: true } },
        },
      },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organizationId,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOrNull(row.endsOn),
    period: row.period,
    holders: row.holders.map(({ personId, unitId }) => ({ personId, unitId })),
    names: new Map(
      row.holders.map(({ personId, unitId, unit, person }) => [
        holderKey({ personId, unitId }),
        { name: person?.name ?? unit.shortName, unitName: unit.shortName },
      ]),
    ),
  }))
}

/** Who is on duty in the organization on a day; undefined where no roster covers it. */
export function dutyOnDay(rosters: NamedRoster[], organizationId: string, day: CivilDate): Duty | undefined {
  const own = rosters.filter((roster) => roster.organizationId === organizationId)
  const term = dutyOn(own, day)
  return term && nameTerm(own, term)
}

/** A computed term with its names. */
export function nameTerm(rosters: NamedRoster[], term: DutyTerm): Duty {
  const names = rosters.find(({ id }) => id === term.rosterId)?.names.get(holderKey(term.holder))
  return {
    personId: term.holder.personId,
    unitId: term.holder.unitId,
    name: names?.name ?? '',
    unitName: names?.unitName ?? '',
    startsOn: term.startsOn,
    endsOn: term.endsOn,
  }
}

function holderKey({ personId, unitId }: { personId: string | null; unitId: string }): string {
  return `${personId ?? ''}/${unitId}`
}
