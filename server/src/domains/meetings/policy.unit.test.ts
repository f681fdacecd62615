import { aMeeting, type CastMember, cast, type MeetingLife, meetings } from '@kit/facts'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { RefusalCode } from '../../kernel/sentences.ts'
import type { Verdict } from '../../kernel/verdict.ts'
import * as policy from './policy.ts'

const everybody = Object.keys(cast) as CastMember[]
const now = new Date('2026-11-06T01:00:00Z')

/** Who may do it to a planned meeting, what the others are told, and what everybody is told later. */
type Rule = {
  may: (actor: Actor, meeting: policy.MeetingFacts) => Verdict
  allowed: CastMember[]
  others: RefusalCode
  /** Where one is told something else than the others. */
  except?: Partial<Record<CastMember, RefusalCode>>
  /** In these states nobody may, for this reason. */
  over: Partial<Record<MeetingLife, RefusalCode>>
}

const ended = {
  held: 'MEETING_HELD',
  submitted: 'MEETING_HELD',
  frozen: 'MEETING_HELD',
  cancelled: 'MEETING_CANCELLED',
} as const
const written = {
  submitted: 'MINUTES_SUBMITTED',
  frozen: 'MINUTES_FROZEN',
  cancelled: 'MEETING_CANCELLED',
} as const
const secretaries: CastMember[] = ['the secretary on duty', 'the other secretary', 'the secretary-general']

const rules: Record<string, Rule> = {
  'edit the meeting': {
    may: policy.mayEditMeeting,
    allowed: secretaries,
    others: 'NOT_SECRETARY',
    over: ended,
  },
  'cancel it': {
    may: policy.mayCancelMeeting,
    allowed: ['the secretary on duty'],
    others: 'NOT_ON_DUTY',
    over: ended,
  },
  'propose a topic': {
    may: policy.mayPropose,
    allowed: [...secretaries, 'a deputy secretary', 'the recorder', 'a member'],
    others: 'NOT_TAKING_PART',
    except: { 'an observer': 'OBSERVER', 'a secretary of another organization': 'OBSERVER' },
    over: ended,
  },
  'run the agenda': {
    may: (actor, meeting) => policy.mayRunAgenda(actor, meeting, now),
    allowed: ['the secretary on duty', 'the recorder'],
    others: 'NOT_RUNNING',
    over: ended,
  },
  'decide on a topic': {
    may: policy.mayDecideTopic,
    allowed: ['the secretary on duty'],
    others: 'NOT_ON_DUTY',
    over: ended,
  },
  'mark it as an extra one': {
    may: policy.mayMarkExtra,
    allowed: secretaries,
    others: 'NOT_SECRETARY',
    over: { frozen: 'MINUTES_FROZEN', cancelled: 'MEETING_CANCELLED' },
  },
  'arrange the agenda': {
    may: policy.mayArrangeAgenda,
    allowed: secretaries,
    others: 'NOT_SECRETARY',
    over: ended,
  },
  'reply when invited': { may: policy.mayReply, allowed: everybody, others: 'NOT_INVITED', over: ended },
  'end it after its start': {
    may: (actor, meeting) => policy.mayEndMeeting(actor, meeting, now),
    allowed: ['the secretary on duty'],
    others: 'NOT_ON_DUTY',
    over: ended,
  },
  'mark attendance': {
    may: policy.mayMarkAttendance,
    allowed: [...secretaries, 'the recorder'],
    others: 'NOT_RECORDER',
    over: written,
  },
  'appoint the recorder': {
    may: policy.mayAppointRecorder,
    allowed: ['the secretary on duty'],
    others: 'NOT_ON_DUTY',
    over: written,
  },
}

function codeOf(verdict: Verdict): string {
  return typeof verdict === 'string' ? verdict : verdict.refused
}

describe.each(Object.entries(rules))('who may %s', (_verb, { may, allowed, others, except, over }) => {
  const states = Object.keys(meetings) as MeetingLife[]
  const rows = states.flatMap((state) => everybody.map((name) => ({ state, name })))

  it.each(rows)('$state: $name', ({ state, name }) => {
    const expected = over[state] ?? (allowed.includes(name) ? 'allowed' : (except?.[name] ?? others))
    expect(codeOf(may(cast[name], meetings[state]))).toBe(expected)
  })
})

describe('special cases of meetings', () => {
  it.each<[string, Verdict, string]>([
    [
      'the person on duty ends no meeting before its start',
      policy.mayEndMeeting(cast['the secretary on duty'], meetings.planned, new Date('2026-11-06T00:29:59Z')),
      'MEETING_NOT_STARTED',
    ],
    [
      'a day without a roster has nobody who leads',
      policy.mayDecideTopic(cast['the secretary on duty'], aMeeting({ duty: undefined })),
      'NO_DUTY',
    ],
    [
      'whoever is not invited replies nothing',
      policy.mayReply(cast['a member'], aMeeting({ invitation: undefined })),
      'NOT_INVITED',
    ],
    [
      'where the unit has the chair, its secretary leads',
      policy.leads(
        cast['the other secretary'],
        aMeeting({ duty: { personId: null, unitId: 'unit-north', name: '北' } }),
      ),
      'allowed',
    ],
    [
      'where the unit has the chair, its members do not lead',
      policy.leads(
        cast['the recorder'],
        aMeeting({ duty: { personId: null, unitId: 'unit-north', name: '北' } }),
      ),
      'NOT_ON_DUTY',
    ],
    [
      'where a unit has the chair, the secretariat leads for it',
      policy.leads(
        cast['the secretary-general'],
        aMeeting({ duty: { personId: null, unitId: 'unit-east', name: '东' } }),
      ),
      'allowed',
    ],
    [
      'a login without a person is nobody’s recorder',
      policy.mayMarkAttendance(cast['an administrator'], aMeeting({ recorderId: null })),
      'NOT_RECORDER',
    ],
  ])('%s', (_sentence, verdict, expected) => {
    expect(codeOf(verdict)).toBe(expected)
  })

  it('names who is on duty to whoever is not', () => {
    const verdict = policy.mayCancelMeeting(cast['a member'], meetings.planned)
    expect(verdict).toEqual({ refused: 'NOT_ON_DUTY', detail: { name: '南书记' } })
  })
})

describe('who may change a topic', () => {
  const own = { state: 'PROPOSED', proposedById: 'person-member' } as const
  const decided = { state: 'ACCEPTED', proposedById: 'person-member' } as const

  it.each<[CastMember, policy.TopicFacts, MeetingLife, string]>([
    ['a member', own, 'planned', 'allowed'],
    ['a member', decided, 'planned', 'NOT_SECRETARY'],
    ['a member', own, 'held', 'MEETING_HELD'],
    ['a member', own, 'cancelled', 'MEETING_CANCELLED'],
    ['the recorder', own, 'planned', 'NOT_SECRETARY'],
    ['the other secretary', decided, 'planned', 'allowed'],
    ['the other secretary', decided, 'frozen', 'MEETING_HELD'],
    ['an observer', own, 'planned', 'NOT_SECRETARY'],
  ])('%s, a topic that is %o, %s', (name, topic, state, expected) => {
    expect(codeOf(policy.mayEditTopic(cast[name], meetings[state], topic))).toBe(expected)
  })
})

describe('who may plan and see meetings', () => {
  it.each(everybody)('%s', (name) => {
    const belongs = name !== 'a secretary of another organization' && name !== 'an administrator'
    expect(codeOf(policy.maySeeMeeting(cast[name], meetings.planned))).toBe(belongs ? 'allowed' : 'NOT_FOUND')
    const plans = [...secretaries, 'a secretary whose unit takes no part'].includes(name)
    expect(codeOf(policy.mayPlanMeeting(cast[name], { organizationId: 'org' }))).toBe(
      plans ? 'allowed' : 'NOT_SECRETARY',
    )
  })
})
