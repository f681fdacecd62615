import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { currentAndNext, dutyOn, type Rotation, type StandIn, type Swap, stretchesOf } from './layers.ts'
import type { Holder, Roster } from './roster.ts'

const holderNamed = (name: string): Holder => ({ personId: name, unitId: `unit-${name}` })
const [south, north, east] = ['south', 'north', 'east'].map(holderNamed) as [Holder, Holder, Holder]

/** Each month of 2026 in turn: south in January, north in February, east in March … none in 2027. */
const roster: Roster = {
  id: 'r',
  startsOn: asCivilDate('2026-01-01'),
  endsOn: asCivilDate('2026-12-31'),
  period: 'MONTH',
  holders: [south, north, east],
}

/** January (south) against February (north). */
const swap: Swap = { id: 'swap', terms: [key(0), key(1)] }
const standInFor = (standsFor: Holder, holder: Holder, from: string, to: string): StandIn => ({
  id: `${holder.personId} from ${from}`,
  startsOn: asCivilDate(from),
  endsOn: asCivilDate(to),
  standsFor,
  holder,
})
const eastForSouth = standInFor(south, east, '2026-01-10', '2026-01-14')
const eastForNorth = standInFor(north, east, '2026-01-12', '2026-01-20')

function key(index: number) {
  return { rosterId: 'r', index }
}

function rotation(...layers: (Swap | StandIn)[]): Rotation {
  return {
    rosters: [roster],
    swaps: layers.filter((layer) => 'terms' in layer),
    standIns: layers.filter((layer) => 'standsFor' in layer),
  }
}

describe('who is on duty when layers stand over the rule', () => {
  it.each<[string, Rotation, string, string | undefined, string?]>([
    ['the rule alone', rotation(), '2026-01-10', 'south', 'RULE'],
    ['a swap gives January to the holder of February', rotation(swap), '2026-01-10', 'north', 'SWAP'],
    ['from its first day', rotation(swap), '2026-01-01', 'north', 'SWAP'],
    ['to its last', rotation(swap), '2026-01-31', 'north', 'SWAP'],
    ['and February to the holder of January', rotation(swap), '2026-02-01', 'south', 'SWAP'],
    ['to the last day of February', rotation(swap), '2026-02-28', 'south', 'SWAP'],
    ['but not March', rotation(swap), '2026-03-01', 'east', 'RULE'],
    ['nor the next turn of the same holders', rotation(swap), '2026-04-15', 'south', 'RULE'],
    [
      'a stand-in is on duty from the first of the days',
      rotation(eastForSouth),
      '2026-01-10',
      'east',
      'STAND_IN',
    ],
    ['to the last', rotation(eastForSouth), '2026-01-14', 'east', 'STAND_IN'],
    ['the holder the day before', rotation(eastForSouth), '2026-01-09', 'south', 'RULE'],
    ['and the day after', rotation(eastForSouth), '2026-01-15', 'south', 'RULE'],
    [
      'a swap stands above the stand-in of whom it replaced',
      rotation(swap, eastForSouth),
      '2026-01-12',
      'north',
      'SWAP',
    ],
    [
      'the stand-in does not move along into February',
      rotation(swap, eastForSouth),
      '2026-02-12',
      'south',
      'SWAP',
    ],
    [
      'who has January by the swap may have a stand-in',
      rotation(swap, eastForNorth),
      '2026-01-15',
      'east',
      'STAND_IN',
    ],
    ['without the swap that stand-in rests', rotation(eastForNorth), '2026-01-15', 'south', 'RULE'],
    ['nobody after the roster', rotation(swap, eastForSouth), '2027-01-01', undefined],
    ['nobody before it', rotation(swap, eastForSouth), '2025-12-31', undefined],
    [
      'a stand-in on days that no roster covers is nobody',
      rotation(standInFor(south, east, '2027-01-01', '2027-01-31')),
      '2027-01-15',
      undefined,
    ],
    [
      'a swap with a term that does not exist counts for nothing',
      rotation({ id: 's', terms: [key(0), key(13)] }),
      '2026-01-15',
      'south',
      'RULE',
    ],
    [
      'a swap with a term of an unknown roster neither',
      rotation({ id: 's', terms: [key(0), { rosterId: 'gone', index: 1 }] }),
      '2026-01-15',
      'south',
      'RULE',
    ],
  ])('%s', (_sentence, given, day, person, layer) => {
    const duty = dutyOn(given, asCivilDate(day))
    expect(duty?.holder.personId).toBe(person)
    expect(duty?.layer).toBe(layer)
  })

  it('says which layer it is and who would be on duty without it', () => {
    const all = rotation(swap, eastForNorth)
    expect(dutyOn(all, asCivilDate('2026-01-15'))).toMatchObject({
      layerId: eastForNorth.id,
      insteadOf: north,
    })
    expect(dutyOn(all, asCivilDate('2026-01-11'))).toMatchObject({ layerId: 'swap', insteadOf: south })
    expect(dutyOn(all, asCivilDate('2026-03-11'))).toMatchObject({ layerId: null, insteadOf: null })
  })

  it('exchanges terms of two rosters, each keeping its own days', () => {
    const next: Roster = {
      id: 'next',
      startsOn: asCivilDate('2027-01-01'),
      endsOn: null,
      period: 'QUARTER',
      holders: [north],
    }
    const across: Swap = { id: 'across', terms: [key(11), { rosterId: 'next', index: 0 }] }
    const both: Rotation = { rosters: [roster, next], swaps: [across], standIns: [] }
    const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01']
    expect(days.map((day) => dutyOn(both, asCivilDate(day))?.holder.personId)).toEqual([
      'north',
      'north',
      'north',
      'east',
      'east',
      'north',
    ])
  })
})

describe('stretches', () => {
  const spans = (given: Rotation, from: string, to: string) =>
    stretchesOf(given, asCivilDate(from), asCivilDate(to)).map(
      ({ startsOn, endsOn, holder }) => `${startsOn.slice(5)}–${endsOn.slice(5)} ${holder.personId}`,
    )

  it('are a term’s days before, in and after the stand-ins', () => {
    const second = standInFor(south, north, '2026-01-15', '2026-01-20')
    expect(spans(rotation(second, eastForSouth), '2026-01-01', '2026-02-01')).toEqual([
      '01-01–01-09 south',
      '01-10–01-14 east',
      '01-15–01-20 north',
      '01-21–01-31 south',
      '02-01–02-28 north',
    ])
  })

  it('pass over days without anybody', () => {
    const later: Roster = { ...roster, id: 'later', startsOn: asCivilDate('2027-03-01'), endsOn: null }
    const given = { ...rotation(), rosters: [roster, later] }
    expect(spans(given, '2026-12-15', '2027-03-15')).toEqual(['12-01–12-31 east', '03-01–03-31 south'])
    expect(spans(given, '2027-01-01', '2027-02-28')).toEqual([])
  })

  it('tell who is next: the stand-in, then the holder again, then the next term', () => {
    const given = rotation(eastForSouth)
    const next = (day: string) => currentAndNext(given, asCivilDate(day)).next?.holder.personId
    expect(['2026-01-09', '2026-01-10', '2026-01-15'].map(next)).toEqual(['east', 'south', 'north'])
  })
})
