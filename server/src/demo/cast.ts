import { randomUUID } from 'node:crypto'
import { addMonths, asCivilDate, type CivilDate, firstDay, monthOf } from '@pilin/domain/calendar/civil-date'
import { type Roster, termOn } from '@pilin/domain/rotation/roster'
import type { OrganizationSeed, PersonSeed, UnitSeed } from '@pilin/prisma/seed/seed-types'
import type { Actor } from '../kernel/actor.ts'

/** A person of the seed with the ids of this database. */
export type CastMember = PersonSeed & {
  id: string
  unitId: string
  userId: string | null
  from: CivilDate
}

/** Everybody who plays in one organization, found by key, and who acts for whom. */
export class Cast {
  readonly seed: OrganizationSeed
  readonly units: ReadonlyMap<string, UnitSeed & { id: string }>
  readonly people: ReadonlyMap<string, CastMember>

  constructor(seed: OrganizationSeed, today: CivilDate) {
    this.seed = seed
    this.units = new Map(seed.units.map((unit) => [unit.key, { ...unit, id: randomUUID() }]))
    this.people = new Map(
      seed.people.map((person) => [
        person.key,
        {
          ...person,
          id: randomUUID(),
          unitId: this.unit(person.unit).id,
          userId: person.login ? randomUUID() : null,
          from: person.probationary ? firstDay(monthOf(addMonths(today, -6))) : asCivilDate(seed.foundedOn),
        },
      ]),
    )
  }

  unit(key: string): UnitSeed & { id: string } {
    return found(this.units.get(key), key)
  }

  person(key: string): CastMember {
    return found(this.people.get(key), key)
  }

  /** The actor that signing in as this person would give. */
  actor(key: string): Actor {
    const { id, name, unitId, unit, role, userId } = this.person(key)
    return {
      userId: found(userId, key),
      sessionId: 'demo',
      name,
      administrator: false,
      personId: id,
      unitId,
      unitName: this.unit(unit).shortName,
      roles: new Map([[this.seed.id, new Set([role])]]),
    }
  }

  /** Everybody in office on a day. */
  inOfficeOn(day: CivilDate): CastMember[] {
    return [...this.people.values()].filter(({ from }) => from <= day)
  }

  /** Who acts as chair on a day: the secretary on duty, or for a chair unit the secretariat. */
  chairOn(day: CivilDate): string {
    const { period, startsOn, holders } = this.seed.roster
    const keys = holders.map(({ unit, person }) => ({ unitId: unit, personId: person }))
    const roster: Roster = {
      id: this.seed.id,
      period,
      startsOn: asCivilDate(startsOn),
      endsOn: null,
      holders: keys,
    }
    return termOn([roster], day)?.holder.personId ?? found(this.holdersOf('SECRETARIAT')[0], 'SECRETARIAT')
  }

  /** Whose confirmation minutes need: the secretary-general's in a council, else every secretary's. */
  confirming(): string[] {
    const general = this.holdersOf('SECRETARY_GENERAL')
    return general.length > 0 ? general : this.holdersOf('SECRETARY')
  }

  /** The person, or who acts for people without a login: the secretary of their unit, or the secretariat. */
  actingFor(key: string): string {
    const person = this.person(key)
    if (person.login) return key
    const secretary = this.holdersOf('SECRETARY').find((each) => this.person(each).unit === person.unit)
    return secretary ?? found(this.holdersOf('SECRETARIAT')[0], key)
  }

  private holdersOf(role: PersonSeed['role']): string[] {
    return this.seed.people.filter((person) => person.role === role).map(({ key }) => key)
  }
}

function found<T>(value: T | null | undefined, key: string): T {
  if (value === null || value === undefined) throw new Error(`the demo data has no "${key}"`)
  return value
}
