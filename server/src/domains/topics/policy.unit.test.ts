import { aMeeting, type CastMember, cast } from '@kit/facts'
import type { TopicState } from '@pilin/domain/topics/vocabulary'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../kernel/verdict.ts'
import * as policy from './policy.ts'

/** Who may, of everybody that a policy tells apart. */
function allowed(judge: (member: CastMember) => Verdict): CastMember[] {
  const members = Object.keys(cast) as CastMember[]
  return members.filter((member) => judge(member) === 'allowed')
}

function codeOf(verdict: Verdict): string {
  return typeof verdict === 'string' ? verdict : verdict.refused
}

const topic = (state: TopicState = 'WAITING') => ({
  organizationId: 'org',
  state,
  proposedById: cast['a member'].personId ?? '',
})
const south = { personId: 'person-south', unitId: 'unit-south', name: '南书记' }
const north = { personId: 'person-north', unitId: 'unit-north', name: '北书记' }
const today = { organizationId: 'org', duty: south }
const facts = { topic: topic(), live: undefined, target: undefined, today }

describe('proposing to the backlog', () => {
  it('is for everybody of a member unit who does not only look on', () => {
    const place = { organizationId: 'org', unitIds: ['unit-south', 'unit-north'] }
    expect(allowed((member) => policy.mayProposeTopic(cast[member], place))).toEqual([
      'the secretary on duty',
      'the other secretary',
      'a deputy secretary',
      'the recorder',
      'a member',
    ])
  })
})

describe('changing or withdrawing a topic', () => {
  it('is for who proposed it, while it waits', () => {
    expect(allowed((member) => policy.mayChangeOwnTopic(cast[member], topic()))).toEqual(['a member'])
    for (const state of ['PLACED', 'DEFERRED', 'DISCUSSED', 'MERGED', 'DECLINED', 'WITHDRAWN'] as const) {
      const verdict = policy.mayChangeOwnTopic(cast['a member'], topic(state))
      expect(codeOf(verdict), state).toBe('TOPIC_NOT_WAITING')
    }
  })
})

describe('changing the papers of a topic', () => {
  it('is for who proposed it, while it waits or is deferred', () => {
    for (const state of ['WAITING', 'DEFERRED'] as const) {
      const changing = allowed((member) => policy.mayChangeOwnFiles(cast[member], topic(state)))
      expect(changing, state).toEqual(['a member'])
    }
    for (const state of ['PLACED', 'DISCUSSED', 'MERGED', 'DECLINED', 'WITHDRAWN'] as const) {
      const verdict = policy.mayChangeOwnFiles(cast['a member'], topic(state))
      expect(codeOf(verdict), state).toBe('TOPIC_FILES_STAND')
    }
  })
})

describe('answering a topic', () => {
  it.each(['ACCEPT', 'DEFER', 'MERGE', 'DECLINE'] as const)(
    '%s is for the secretary on duty today',
    (decision) => {
      expect(allowed((member) => policy.mayAnswerTopic(cast[member], facts, decision))).toEqual([
        'the secretary on duty',
      ])
    },
  )

  it('is for the secretary of the meeting that it is on the way to', () => {
    const live = aMeeting({ duty: north })
    for (const decision of ['DEFER', 'DECLINE'] as const) {
      expect(allowed((member) => policy.mayAnswerTopic(cast[member], { ...facts, live }, decision))).toEqual([
        'the other secretary',
      ])
    }
  })

  it('accepting is for the secretary of the meeting that takes it; taking it off an agenda for both', () => {
    const target = aMeeting({ duty: south })
    const live = aMeeting({ duty: north })
    const accept = (state: TopicState) =>
      allowed((member) =>
        policy.mayAnswerTopic(cast[member], { ...facts, topic: topic(state), live, target }, 'ACCEPT'),
      )
    expect(accept('WAITING')).toEqual(['the secretary on duty'])
    expect(accept('PLACED')).toEqual([])
  })

  it('of a unit that has the chair is for its secretary and the secretariat', () => {
    const chair = { ...facts, today: { organizationId: 'org', duty: { ...north, personId: null } } }
    expect(allowed((member) => policy.mayAnswerTopic(cast[member], chair, 'DECLINE'))).toEqual([
      'the other secretary',
      'the secretary-general',
    ])
  })

  it('is over once it was discussed, merged or withdrawn, and names who is on duty to others', () => {
    for (const state of ['DISCUSSED', 'MERGED', 'WITHDRAWN'] as const) {
      const settled = { ...facts, topic: topic(state) }
      expect(codeOf(policy.mayAnswerTopic(cast['the secretary on duty'], settled, 'DECLINE'))).toBe(
        'TOPIC_SETTLED',
      )
    }
    expect(policy.mayAnswerTopic(cast['a member'], facts, 'DECLINE')).toEqual({
      refused: 'NOT_ON_DUTY',
      detail: { name: '南书记' },
    })
  })

  it('needs somebody on duty, and a meeting that is still to be held', () => {
    const nobody = { ...facts, today: { organizationId: 'org', duty: undefined } }
    expect(policy.mayAnswerTopic(cast['the secretary on duty'], nobody, 'DEFER')).toBe('NO_DUTY')
    const held = { ...facts, target: aMeeting({ state: 'HELD' }) }
    expect(policy.mayAnswerTopic(cast['the secretary on duty'], held, 'ACCEPT')).toBe('MEETING_HELD')
  })
})
