import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { instantOf } from '../calendar/shanghai.ts'
import { type ActivityToTell, activityMessages } from './activity-reminders.ts'

function at(text: string): Date {
  const [day = '', time = ''] = text.split(' ')
  return instantOf(asCivilDate(`2026-${day}`), time)
}

const early = at('11-01 10:00')
const registered = (personId: string, given: Partial<ActivityToTell['registrations'][number]> = {}) => ({
  id: `r-${personId}`,
  personId,
  state: 'PLACED' as const,
  registeredAt: early,
  placedAt: early,
  ...given,
})
const first = registered('first')
const second = registered('second', { placedAt: at('11-10 10:00') })
const atOnce = registered('atOnce', { registeredAt: at('11-10 10:00'), placedAt: at('11-10 10:00') })
const waits = registered('waits', { state: 'WAITING', placedAt: null })
const gone = registered('gone', { state: 'CANCELLED' })
const activity: ActivityToTell = {
  id: 'a',
  state: 'PLANNED',
  startsAt: at('11-20 14:00'),
  cancelledAt: null,
  registrations: [first, second, waits, gone],
}
const cancelled = { ...activity, state: 'CANCELLED' as const, cancelledAt: at('11-12 09:00') }

describe('about an activity', () => {
  it.each<[string, ActivityToTell, string, string[]]>([
    ['who moved up is told', activity, '11-10 10:01', ['activity.moved-up second']],
    ['who had a place at once is not', { ...activity, registrations: [atOnce] }, '11-10 10:01', []],
    ['for two days', activity, '11-12 10:00', ['activity.moved-up second']],
    ['and not longer', activity, '11-12 10:01', []],
    [
      'who has a place is reminded a day ahead',
      activity,
      '11-19 14:00',
      ['reminder.activity-ahead first,second'],
    ],
    ['and not before', activity, '11-19 13:59', []],
    ['nobody once it has begun', activity, '11-20 14:00', []],
    [
      'all who stand on the list learn that it is cancelled',
      cancelled,
      '11-12 09:00',
      ['activity.cancelled first,second,waits'],
    ],
    ['of one that was cancelled long ago nobody is told', cancelled, '11-15 09:00', []],
  ])('%s', (_sentence, facts, now, expected) => {
    expect(activityMessages(facts, at(now)).map(({ kind, people }) => `${kind} ${people}`)).toEqual(expected)
  })

  it('one that was moved is recalled anew', () => {
    const keys = (startsAt: Date) => activityMessages({ ...activity, startsAt }, at('11-19 20:00'))[0]?.key
    expect(keys(at('11-20 14:00'))).not.toBe(keys(at('11-20 15:00')))
  })
})
