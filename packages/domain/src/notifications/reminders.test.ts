import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { instantOf } from '../calendar/shanghai.ts'
import {
  type ActionItemToRemind,
  actionItemReminders,
  type MeetingToRemind,
  meetingReminders,
  minutesAtMost,
} from './reminders.ts'

/** A moment in Shanghai, `11-06 09:00` of 2026. */
function at(text: string): Date {
  const [day = '', time = ''] = text.split(' ')
  return instantOf(asCivilDate(`2026-${day}`), time)
}

function aMeeting(given: Partial<MeetingToRemind> = {}): MeetingToRemind {
  return {
    id: 'm',
    state: 'PLANNED',
    startsAt: at('11-06 14:00'),
    endsAt: at('11-06 16:00'),
    replyBy: at('11-05 17:00'),
    minutes: 'DRAFT',
    invited: [
      { personId: 'comes', reply: 'ATTEND' },
      { personId: 'silent', reply: 'NONE' },
      { personId: 'away', reply: 'LEAVE' },
    ],
    writers: ['chair', 'recorder'],
    ...given,
  }
}

/** What is due, as `kind people`. */
function told(meeting: MeetingToRemind, now: Date): string[] {
  return meetingReminders(meeting, now).map(({ kind, people }) => `${kind.slice(9)} ${people.join()}`)
}

const held = aMeeting({ state: 'HELD' })
const coming = 'comes,silent'

describe('a meeting', () => {
  it.each<[string, MeetingToRemind, string, string[]]>([
    ['is not recalled more than a day ahead', aMeeting(), '11-05 13:59', []],
    [
      'is recalled a day ahead to those who come or are silent',
      aMeeting(),
      '11-05 14:00',
      [`day-before ${coming}`],
    ],
    [
      'asks the silent again once the last time for replies has come',
      aMeeting(),
      '11-05 17:00',
      [`day-before ${coming}`, 'reply-missed silent'],
    ],
    [
      'does not ask when everybody has replied',
      aMeeting({ invited: [{ personId: 'comes', reply: 'ATTEND' }] }),
      '11-05 17:00',
      ['day-before comes'],
    ],
    [
      'does not ask before a notice has set a last time',
      aMeeting({ replyBy: null }),
      '11-05 17:00',
      [`day-before ${coming}`],
    ],
    [
      'is recalled two hours ahead, instead of a day ahead',
      aMeeting({ replyBy: null }),
      '11-06 12:00',
      [`hours-before ${coming}`],
    ],
    ['is not recalled once it has begun', aMeeting(), '11-06 14:00', []],
    [
      'recalls nobody who is on leave',
      aMeeting({ invited: [{ personId: 'away', reply: 'LEAVE' }] }),
      '11-06 12:00',
      [],
    ],
    ['is never recalled when it is cancelled', aMeeting({ state: 'CANCELLED' }), '11-06 12:00', []],
    ['is not recalled when it has ended before its time', held, '11-06 12:00', []],
    ['leaves its writers alone on its evening', held, '11-06 20:00', []],
    ['and before nine the next morning', held, '11-07 08:59', []],
    ['recalls its minutes at nine the next morning', held, '11-07 09:00', ['minutes-due chair,recorder']],
    ['also when nobody has ended it', aMeeting(), '11-07 09:00', ['minutes-due chair,recorder']],
    [
      'names somebody who is both only once',
      aMeeting({ state: 'HELD', writers: ['a', 'a'] }),
      '11-07 09:00',
      ['minutes-due a'],
    ],
    ['does not when the minutes are submitted', { ...held, minutes: 'SUBMITTED' }, '11-07 09:00', []],
    ['nor when they are frozen', { ...held, minutes: 'FROZEN' }, '11-07 09:00', []],
    ['nor when it was cancelled', aMeeting({ state: 'CANCELLED' }), '11-07 09:00', []],
    ['still does in the last span', held, '11-22 08:59', ['minutes-due chair,recorder']],
    ['gives up after five times', held, '11-22 09:00', []],
  ])('%s', (_sentence, meeting, now, expected) => {
    expect(told(meeting, at(now))).toEqual(expected)
  })

  it('recalls its minutes every third day, each time under a key of its own', () => {
    const keys = (now: string) => meetingReminders(held, at(now)).map(({ key }) => key)
    expect(keys('11-07 09:00')).toEqual(keys('11-10 08:59'))
    expect(keys('11-10 09:00')).not.toEqual(keys('11-07 09:00'))
    expect(keys('11-10 09:00')).toEqual(['minutes-due:m:2026-11-10'])
  })

  it('that was moved is recalled anew', () => {
    const moved = aMeeting({ startsAt: at('11-07 14:00'), endsAt: at('11-07 16:00'), replyBy: null })
    const key = (meeting: MeetingToRemind, now: string) => meetingReminders(meeting, at(now))[0]?.key
    expect(key(aMeeting({ replyBy: null }), '11-05 15:00')).not.toBe(key(moved, '11-06 15:00'))
    expect(meetingReminders(moved, at('11-05 15:00'))).toEqual([])
  })
})

function anItem(given: Partial<ActionItemToRemind> = {}): ActionItemToRemind {
  return { id: 'i', state: 'OPEN', dueOn: asCivilDate('2026-11-10'), people: ['doer', 's', 'n'], ...given }
}

describe('an action item', () => {
  it.each<[string, ActionItemToRemind, string, string | undefined]>([
    ['is not recalled four days ahead', anItem(), '11-06 12:00', undefined],
    ['is recalled three days ahead, in the morning', anItem(), '11-07 09:00', 'reminder.action-due'],
    ['not before', anItem(), '11-07 08:59', undefined],
    ['until the end of its day', anItem(), '11-10 23:59', 'reminder.action-due'],
    ['is not late in the night after', anItem(), '11-11 00:00', undefined],
    ['is late the next morning', anItem(), '11-11 09:00', 'reminder.action-overdue'],
    ['is given up after two weeks', anItem(), '11-25 09:00', undefined],
    ['is not recalled once closed', anItem({ state: 'CLOSED' }), '11-11 09:00', undefined],
    ['recalls nobody when there is nobody', anItem({ people: [] }), '11-11 09:00', undefined],
  ])('%s', (_sentence, item, now, expected) => {
    expect(actionItemReminders(item, at(now))[0]?.kind).toBe(expected)
  })

  it('names a secretary who does it only once', () => {
    expect(actionItemReminders(anItem({ people: ['s', 's', 'n'] }), at('11-07 09:00'))[0]?.people).toEqual([
      's',
      'n',
    ])
  })
})

const minutesOfWeeks = fc.integer({ min: -3 * 24 * 60, max: 30 * 24 * 60 })
const anyMeeting = fc.record({
  id: fc.constant('m'),
  state: fc.constantFrom('PLANNED' as const, 'HELD' as const, 'CANCELLED' as const),
  startsAt: fc.constant(at('11-06 14:00')),
  endsAt: fc.constant(at('11-06 16:00')),
  replyBy: fc.option(
    fc
      .integer({ min: 0, max: 48 * 60 })
      .map((before) => new Date(at('11-06 14:00').getTime() - before * 60_000)),
  ),
  minutes: fc.constantFrom('DRAFT' as const, 'SUBMITTED' as const, 'FROZEN' as const, null),
  invited: fc.array(
    fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      reply: fc.constantFrom('NONE', 'ATTEND', 'LEAVE'),
    }),
    { maxLength: 3 },
  ),
  writers: fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }),
})

describe('however often one looks', () => {
  it('each occasion is one key, and a life holds few of them', () => {
    const looks = fc.array(minutesOfWeeks, { maxLength: 60 })
    fc.assert(
      fc.property(anyMeeting, looks, (meeting, moments) => {
        const given = new Map<string, number>()
        for (const minute of moments) {
          const now = new Date(meeting.startsAt.getTime() + minute * 60_000)
          const keys = meetingReminders(meeting, now).map(({ key }) => key)
          expect(new Set(keys).size, 'no occasion twice at one moment').toBe(keys.length)
          for (const key of keys) given.set(key, (given.get(key) ?? 0) + 1)
        }
        const minutes = [...given.keys()].filter((key) => key.startsWith('minutes-due'))
        expect(minutes.length).toBeLessThanOrEqual(minutesAtMost)
        expect(given.size - minutes.length).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('nobody is recalled to a cancelled meeting, nor before the start to one that has ended or begun', () => {
    fc.assert(
      fc.property(anyMeeting, minutesOfWeeks, (meeting, minute) => {
        const now = new Date(meeting.startsAt.getTime() + minute * 60_000)
        const kinds = meetingReminders(meeting, now).map(({ kind }) => kind)
        if (meeting.state === 'CANCELLED') expect(kinds).toEqual([])
        const before = kinds.filter((kind) => kind !== 'reminder.minutes-due')
        if (meeting.state !== 'PLANNED' || now >= meeting.startsAt) expect(before).toEqual([])
        if (now < meeting.endsAt) expect(kinds).not.toContain('reminder.minutes-due')
      }),
    )
  })

  it('what is due at a moment is due at every later one of its span: a late look misses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (before) => {
        const meeting = aMeeting({ replyBy: null })
        const now = new Date(meeting.startsAt.getTime() - (before + 1) * 60_000)
        expect(meetingReminders(meeting, now)).toHaveLength(1)
      }),
    )
  })
})
