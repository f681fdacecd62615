import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { periodOf } from '@pilin/domain/calendar/period'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import { templatePresets } from '@pilin/domain/minutes/template-presets'
import { setTemplate } from '../domains/minutes/set-template.ts'
import { planRoster } from '../domains/rotation/plan-roster.ts'
import { columnOf } from '../kernel/day.ts'
import { insertAccounts } from './insert-accounts.ts'
import type { Occurrence } from './occurrences.ts'
import { act, type Stage } from './stage.ts'

/** Writes the organization with its units, people, logins and rotation, as on the day of its founding. */
export async function insertOrganization(
  stage: Stage,
  passwordHash: string,
  occurrences: Occurrence[],
): Promise<void> {
  const { seed } = stage.cast
  const { id, kind, name, shortName, foundedTo, plaqueOn } = seed
  const foundedOn = asCivilDate(seed.foundedOn)
  await stage.tx.organization.create({
    data: {
      id,
      kind,
      name,
      shortName,
      foundedOn: columnOf(foundedOn),
      foundedTo,
      plaqueOn: plaqueOn === null ? null : columnOf(asCivilDate(plaqueOn)),
    },
  })
  await insertUnits(stage)
  await insertAccounts(stage, passwordHash)
  await insertPeople(stage)
  await insertCadences(stage, occurrences)
  auditFounding(stage)
  const founder = stage.cast.confirming()[0] ?? ''
  await act(stage, { who: founder, at: instantOf(foundedOn, '10:00') }, planRoster, {
    organizationId: id,
    startsOn: seed.roster.startsOn,
    endsOn: null,
    period: seed.roster.period,
    holders: seed.roster.holders.map(({ unit, person }) => ({
      unitId: stage.cast.unit(unit).id,
      personId: person === null ? null : stage.cast.person(person).id,
    })),
  })
  await setOpenings(stage, { who: founder, at: instantOf(foundedOn, '10:30') })
}

async function setOpenings(stage: Stage, by: { who: string; at: Date }): Promise<void> {
  const { id: organizationId, openings } = stage.cast.seed
  for (const { kind, opening, phrases } of openings) {
    const { parts } = templatePresets[kind]
    await act(stage, by, setTemplate, {
      organizationId,
      kind,
      dissent: parts.includes('DISSENT'),
      decision: parts.includes('DECISION'),
      opening,
      phrases: phrases.join('\n'),
    })
  }
}

async function insertUnits({ tx, cast }: Stage): Promise<void> {
  const units = [...cast.units.values()]
  await tx.unit.createMany({ data: units.map(({ key: _key, memberFrom: _from, ...unit }) => unit) })
  await tx.unitMembership.createMany({
    data: units.map(({ id, memberFrom }, position) => ({
      organizationId: cast.seed.id,
      unitId: id,
      position,
      fromDay: columnOf(asCivilDate(memberFrom)),
    })),
  })
}

async function insertPeople({ tx, cast }: Stage): Promise<void> {
  const people = [...cast.people.values()]
  await tx.person.createMany({
    data: people.map(({ id, unitId, userId, name, office, probationary }) => ({
      id,
      userId,
      unitId,
      name,
      office,
      probationary,
    })),
  })
  await tx.organizationRole.createMany({
    data: people.map(({ id, role, from }) => ({
      organizationId: cast.seed.id,
      personId: id,
      role,
      fromDay: columnOf(from),
    })),
  })
}

/** Counted from the first meeting of the regular series: what came before is not on record here, and not overdue. */
async function insertCadences({ tx, cast }: Stage, occurrences: Occurrence[]): Promise<void> {
  await tx.cadence.createMany({
    data: cast.seed.cadences.map(({ kind, period, usual }) => {
      const first = occurrences.find((each) => each.kind === kind && each.series)
      const startsOn = periodOf(period, first?.date ?? asCivilDate(cast.seed.foundedOn)).startsOn
      return { organizationId: cast.seed.id, kind, period, startsOn: columnOf(startsOn), ...usual }
    }),
  })
}

/** The log of the founding: organization, units, people and logins. */
function auditFounding({ cast, trail }: Stage): void {
  const { id, name, foundedOn, cadences } = cast.seed
  const of = { organizationId: id, actor: null, at: instantOf(asCivilDate(foundedOn), '09:00') }
  trail.add(of, 'organization.created', id, { name })
  for (const unit of cast.units.values()) {
    trail.add(of, 'unit.admitted', unit.id, { name: unit.name, from: unit.memberFrom })
  }
  for (const person of cast.people.values()) {
    trail.add(of, 'person.added', person.id, { name: person.name, role: person.role })
    if (person.login) trail.add(of, 'account.created', person.id, { name: person.name })
  }
  for (const { kind, period } of cadences) trail.add(of, 'cadence.set', id, { kind, period })
}
