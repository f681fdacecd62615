import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import {
  type DutyStretch,
  dutyOn,
  type Rotation,
  type StandIn,
  type Swap,
  type TermKey,
} from '@pilin/domain/rotation/layers'
import type { Holder } from '@pilin/domain/rotation/roster'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'

/** An organization's rotation, rules and standing layers, with the names that its holders are shown with. */
export type NamedRotation = Rotation & { organizationId: string; names: ReadonlyMap<string, HolderNames> }
export type HolderNames = { name: string; unitName: string }

/** Who is on duty, as every page shows it, from a day to a day. */
export type Duty = {
  /** Null in a council, where the unit itself is the chair. */
  personId: string | null
  unitId: string
  /** The person's name, or the chair unit's. */
  name: string
  unitName: string
  startsOn: CivilDate
  endsOn: CivilDate
  /** What it follows from, and who would be on duty without that; null where the rule alone decides. */
  layer: DutyStretch['layer']
  insteadOf: string | null
}

const holderColumns = {
  personId: true,
  unitId: true,
  unit: { select: { shortName: true } },
  person: { select: { name: true } },
} as const

type HolderRow = Holder & { unit: { shortName: string }; person: { name: string } | null }

/**
 * The rotations of several organizations, each with all that decides who is on duty. Every question about that
 * goes through here and `dutyOnDay`: three indexed reads, however many organizations and days.
 */
export async function rotationsOf(tx: Transaction, scopes: OrganizationScope[]): Promise<NamedRotation[]> {
  const organizationId = { in: scopes }
  const [rosters, swapTerms, standIns] = await Promise.all([
    tx.dutyRoster.findMany({
      where: { organizationId },
      orderBy: { startsOn: 'asc' },
      include: { holders: { orderBy: { position: 'asc' }, select: holderColumns } },
    }),
    tx.dutySwapTerm.findMany({
      where: { organizationId, state: 'AGREED' },
      orderBy: [{ swapId: 'asc' }, { position: 'asc' }],
    }),
    tx.dutyStandIn.findMany({
      where: { organizationId, revokedAt: null },
      orderBy: { startsOn: 'asc' },
      include: { person: { select: { name: true } }, unit: { select: { shortName: true } } },
    }),
  ])
  return scopes.map((scope) => {
    const own = rosters.filter((row) => row.organizationId === scope)
    const ownStandIns = standIns.filter((row) => row.organizationId === scope)
    const holders: HolderRow[] = [...own.flatMap((row) => row.holders), ...ownStandIns]
    return {
      organizationId: scope,
      rosters: own.map((row) => ({
        id: row.id,
        startsOn: dayOf(row.startsOn),
        endsOn: dayOrNull(row.endsOn),
        period: row.period,
        holders: row.holders.map(({ personId, unitId }) => ({ personId, unitId })),
      })),
      swaps: swapsFrom(swapTerms.filter((row) => row.organizationId === scope)),
      standIns: ownStandIns.map(standInFrom),
      names: new Map(
        holders.map((row) => [
          holderKey(row),
          { name: row.person?.name ?? row.unit.shortName, unitName: row.unit.shortName },
        ]),
      ),
    }
  })
}

/** The rotation of one organization. */
export async function rotationOf(tx: Transaction, scope: OrganizationScope): Promise<NamedRotation> {
  const [rotation] = await rotationsOf(tx, [scope])
  return rotation ?? { organizationId: scope, rosters: [], swaps: [], standIns: [], names: new Map() }
}

/** Who is on duty in the organization on a day; undefined where no roster covers it. */
export function dutyOnDay(
  rotations: readonly NamedRotation[],
  organizationId: string,
  day: CivilDate,
): Duty | undefined {
  const rotation = rotations.find((each) => each.organizationId === organizationId)
  const stretch = rotation && dutyOn(rotation, day)
  return stretch && nameStretch(rotation, stretch)
}

/** A computed stretch of duty with its names. */
export function nameStretch(rotation: NamedRotation, stretch: DutyStretch): Duty {
  return {
    ...stretch.holder,
    ...nameHolder(rotation, stretch.holder),
    startsOn: stretch.startsOn,
    endsOn: stretch.endsOn,
    layer: stretch.layer,
    insteadOf: stretch.insteadOf && nameHolder(rotation, stretch.insteadOf).name,
  }
}

export function nameHolder({ names }: Pick<NamedRotation, 'names'>, holder: Holder): HolderNames {
  return names.get(holderKey(holder)) ?? { name: '', unitName: '' }
}

/** A holder as one word, the same for the same holder. */
export function holderKey({ personId, unitId }: Holder): string {
  return `${personId ?? ''}/${unitId}`
}

/** One change of an organization's rotation at a time, so that each sees what the one before it did. */
export async function lockRotation(tx: Transaction, scope: OrganizationScope): Promise<void> {
  await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
}

function swapsFrom(rows: readonly { swapId: string; rosterId: string; termIndex: number }[]): Swap[] {
  const terms = new Map<string, TermKey[]>()
  for (const { swapId, rosterId, termIndex } of rows) {
    terms.set(swapId, [...(terms.get(swapId) ?? []), { rosterId, index: termIndex }])
  }
  return [...terms].flatMap(([id, [own, other]]) => (own && other ? [{ id, terms: [own, other] }] : []))
}

function standInFrom(row: {
  id: string
  startsOn: Date
  endsOn: Date
  forPersonId: string | null
  forUnitId: string
  personId: string | null
  unitId: string
}): StandIn {
  return {
    id: row.id,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    standsFor: { personId: row.forPersonId, unitId: row.forUnitId },
    holder: { personId: row.personId, unitId: row.unitId },
  }
}
