import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaItemState } from '../meetings/vocabulary.ts'
import { afterMeeting, isOpenTopic, nextMeeting, stateAfter, takesOthers } from './carry-over.ts'
import { topicDecision, topicStates } from './vocabulary.ts'

describe('what becomes of a topic when its meeting is over', () => {
  it.each([
    ['HELD', 'ACCEPTED', 'DISCUSSED'],
    ['HELD', 'UNREACHED', 'COMES_BACK'],
    ['HELD', 'DEFERRED', 'COMES_BACK'],
    ['HELD', 'PROPOSED', 'STAYS'],
    ['HELD', 'DECLINED', 'STAYS'],
    ['CANCELLED', 'ACCEPTED', 'COMES_BACK'],
    ['CANCELLED', 'DEFERRED', 'COMES_BACK'],
    ['CANCELLED', 'PROPOSED', 'STAYS'],
    ['CANCELLED', 'DECLINED', 'STAYS'],
  ] as const)('in a %s meeting, %s: %s', (meeting, item, outcome) => {
    expect(afterMeeting(meeting, item)).toBe(outcome)
  })

  it('nothing is called discussed that was not on the agenda of a held meeting', () => {
    for (const meeting of ['HELD', 'CANCELLED'] as const) {
      for (const item of agendaItemState.options) {
        if (afterMeeting(meeting, item) === 'DISCUSSED') expect([meeting, item]).toEqual(['HELD', 'ACCEPTED'])
      }
    }
  })
})

describe('answers', () => {
  it('put a topic in the state of their name', () => {
    expect(topicDecision.options.map(stateAfter)).toEqual(['PLACED', 'DEFERRED', 'MERGED', 'DECLINED'])
  })

  it('are given until a topic was discussed, merged or withdrawn', () => {
    expect(topicStates.filter(isOpenTopic)).toEqual(['WAITING', 'PLACED', 'DEFERRED', 'DECLINED'])
  })

  it('merge only into a topic that is on its way', () => {
    expect(topicStates.filter(takesOthers)).toEqual(['WAITING', 'PLACED', 'DEFERRED'])
  })
})

describe('the next meeting', () => {
  const now = new Date('2026-11-06T01:00:00Z')
  const at = (id: string, time: string) => ({ id, startsAt: new Date(time) })

  it.each([
    ['the earliest ahead', [at('b', '2026-12-09T01:00:00Z'), at('a', '2026-11-20T01:00:00Z')], 'a'],
    ['not one that has begun', [at('a', '2026-11-06T01:00:00Z'), at('b', '2026-12-01T01:00:00Z')], 'b'],
    ['none where all have begun', [at('a', '2026-11-05T01:00:00Z')], undefined],
    ['none where none is planned', [], undefined],
  ])('is %s', (_title, planned, id) => {
    expect(nextMeeting(planned, now)?.id).toBe(id)
  })

  it('is ahead and before every other that is ahead, in whatever order they are listed', () => {
    const meeting = fc.record({ id: fc.uuid(), startsAt: fc.date({ noInvalidDate: true }) })
    fc.assert(
      fc.property(fc.array(meeting), (planned) => {
        const next = nextMeeting(planned, now)
        const ahead = planned.filter(({ startsAt }) => startsAt > now)
        expect(next === undefined).toBe(ahead.length === 0)
        for (const each of ahead) expect(next && next.startsAt <= each.startsAt).toBe(true)
        expect(nextMeeting([...planned].reverse(), now)?.id).toBe(next?.id)
      }),
    )
  })
})
