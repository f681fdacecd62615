import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plannedDay } from '../../test/arbitraries.ts'
import { addDays, asCivilDate, daysBetween } from '../calendar/civil-date.ts'
import { instantOf } from '../calendar/shanghai.ts'
import { dutyOn, type Rotation } from '../rotation/layers.ts'
import type { Holder, Roster } from '../rotation/roster.ts'
import { composeChecklist, type HandoverMeeting, meetingDays } from './checklist.ts'
import { handoverDays, termEndsOn } from './term-end.ts'

const holderNamed = (name: string): Holder => ({ personId: name, unitId: `unit-${name}` })
const [south, north] = ['south', 'north'].map(holderNamed) as [Holder, Holder]
/** South in January, north in February, and so on to June. */
const roster: Roster = {
  id: 'r',
  startsOn: asCivilDate('2026-01-01'),
  endsOn: asCivilDate('2026-06-30'),
  period: 'MONTH',
  holders: [south, north],
}
const plain: Rotation = { rosters: [roster], swaps: [], standIns: [] }
const later: Roster = { ...roster, id: 'later', startsOn: asCivilDate('2026-08-01'), endsOn: null }
const standIn = {
  id: 's',
  startsOn: asCivilDate('2026-02-27'),
  endsOn: asCivilDate('2026-02-28'),
  standsFor: north,
  holder: holderNamed('east'),
}
const swap = {
  id: 'w',
  terms: [
    { rosterId: 'r', index: 1 },
    { rosterId: 'r', index: 2 },
  ] as const,
}

describe('which ends of terms are to be handed over', () => {
  it.each<[string, Rotation, string, string[]]>([
    ['nothing before the first term ends', plain, '2026-01-20', []],
    ['nothing eight days before it ends', plain, '2026-01-23', []],
    ['the first from seven days before', plain, '2026-01-24', ['01-31 south→north']],
    ['to its last day', plain, '2026-01-31', ['01-31 south→north']],
    ['and all through the next term', plain, '2026-02-20', ['01-31 south→north']],
    ['with the next one when that ends', plain, '2026-02-21', ['01-31 south→north', '02-28 north→south']],
    ['only the last one that is over', plain, '2026-03-01', ['02-28 north→south']],
    ['nothing to hand over when nobody follows', plain, '2026-06-30', ['05-31 south→north']],
    [
      'over a gap to who comes after it',
      { ...plain, rosters: [roster, later] },
      '2026-07-15',
      ['06-30 north→south'],
    ],
    ['to and from a stand-in', { ...plain, standIns: [standIn] }, '2026-03-02', ['02-28 east→south']],
    ['by the swap', { ...plain, swaps: [swap] }, '2026-03-02', ['02-28 south→north']],
    ['nothing where the same stays', { ...plain, swaps: [swap] }, '2026-02-05', []],
  ])('%s', (_sentence, rotation, day, expected) => {
    const ends = termEndsOn(rotation, asCivilDate(day))
    expect(
      ends.map((end) => `${end.endsOn.slice(5)} ${end.outgoing.personId}→${end.incoming.personId}`),
    ).toEqual(expected)
  })

  it('are between different holders, at most two, and never further ahead than seven days', () => {
    const open: Rotation = { ...plain, rosters: [{ ...roster, endsOn: null }], standIns: [standIn] }
    fc.assert(
      fc.property(plannedDay, (today) => {
        const ends = termEndsOn(open, today)
        expect(ends.length).toBeLessThanOrEqual(2)
        for (const { endsOn, outgoing, incoming } of ends) {
          expect(daysBetween(today, endsOn)).toBeLessThanOrEqual(handoverDays)
          expect(dutyOn(open, endsOn)?.holder).toEqual(outgoing)
          expect(dutyOn(open, addDays(endsOn, 1))?.holder).toEqual(incoming)
          expect(outgoing).not.toEqual(incoming)
        }
      }),
    )
  })
})

const now = instantOf(asCivilDate('2026-11-06'), '09:00')
const meetingOn = (day: string, given: Partial<HandoverMeeting> = {}): HandoverMeeting => ({
  id: 'm',
  title: '工作会商',
  startsAt: instantOf(asCivilDate(day), '08:00'),
  endsAt: instantOf(asCivilDate(day), '10:00'),
  state: 'PLANNED',
  hasNotice: false,
  minutes: 'DRAFT',
  isArchived: false,
  brief: null,
  ...given,
})

describe('what the checklist says of a meeting', () => {
  it.each<[string, HandoverMeeting, string[]]>([
    ['planned without a notice', meetingOn('2026-11-20'), ['NOTICE', 'MEETING']],
    ['planned with its notice', meetingOn('2026-11-20', { hasNotice: true }), ['MEETING']],
    [
      'on the last of the sixty days',
      meetingOn(addDays(asCivilDate('2026-11-06'), meetingDays)),
      ['NOTICE', 'MEETING'],
    ],
    ['after them', meetingOn(addDays(asCivilDate('2026-11-06'), meetingDays + 1)), []],
    ['going on', meetingOn('2026-11-06'), []],
    ['over but not ended', meetingOn('2026-11-05'), ['DRAFT']],
    ['held', meetingOn('2026-11-05', { state: 'HELD' }), ['DRAFT']],
    ['ended before its time', meetingOn('2026-11-06', { state: 'HELD' }), ['DRAFT']],
    ['submitted', meetingOn('2026-11-05', { state: 'HELD', minutes: 'SUBMITTED' }), ['UNCONFIRMED']],
    ['frozen', meetingOn('2026-11-05', { state: 'HELD', minutes: 'FROZEN' }), ['ARCHIVE']],
    [
      'frozen, its brief not issued',
      meetingOn('2026-11-05', { state: 'HELD', minutes: 'FROZEN', brief: 'DRAFT' }),
      ['ARCHIVE', 'BRIEF'],
    ],
    [
      'archived and issued',
      meetingOn('2026-11-05', { state: 'HELD', minutes: 'FROZEN', isArchived: true, brief: 'ISSUED' }),
      [],
    ],
    ['cancelled', meetingOn('2026-11-20', { state: 'CANCELLED' }), []],
  ])('%s', (_sentence, meeting, kinds) => {
    const items = composeChecklist({ actionItems: [], meetings: [meeting] }, now)
    expect(items.map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
  })

  it('has what is unfinished first, by day, and says what is overdue', () => {
    const item = (id: string, day: string, state: 'OPEN' | 'STARTED' | 'CLOSED' | 'REVOKED') => ({
      id,
      text: id,
      dueOn: asCivilDate(day),
      state,
      person: '南党员',
    })
    const actionItems = [
      item('today', '2026-11-06', 'STARTED'),
      item('late', '2026-11-05', 'OPEN'),
      item('closed', '2026-11-01', 'CLOSED'),
      item('revoked', '2026-11-01', 'REVOKED'),
    ]
    const items = composeChecklist({ actionItems, meetings: [meetingOn('2026-11-01')] }, now)
    expect(items.map(({ title, overdue }) => [title, overdue])).toEqual([
      ['late', true],
      ['today', false],
      ['工作会商', false],
    ])
  })
})
