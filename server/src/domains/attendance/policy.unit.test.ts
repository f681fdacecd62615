import { aMeeting, type CastMember, cast, meetings } from '@kit/facts'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../kernel/verdict.ts'
import * as policy from './policy.ts'

const everybody = Object.keys(cast) as CastMember[]
const startsAt = new Date('2026-11-06T00:30:00Z')
const during = new Date('2026-11-06T01:00:00Z')
const times = { startsAt, endsAt: new Date('2026-11-06T03:00:00Z'), startedAt: null, endedAt: null }

/** The reason without what its sentence mentions. */
function codeOf(verdict: Verdict): string {
  return typeof verdict === 'string' ? verdict : verdict.refused
}

function whoMay(may: (member: CastMember) => Verdict): CastMember[] {
  return everybody.filter((member) => may(member) === 'allowed')
}

describe('leave', () => {
  it('is decided on by the secretary on duty', () => {
    const may = (member: CastMember) => policy.mayDecideLeave(cast[member], meetings.planned, 'person-member')
    expect(whoMay(may)).toEqual(['the secretary on duty'])
    expect(codeOf(may('a member'))).toBe('OWN_LEAVE')
    expect(codeOf(may('the other secretary'))).toBe('NOT_ON_DUTY')
  })

  it('of the secretary on duty is another secretary’s to decide, never their own', () => {
    const may = (member: CastMember) => policy.mayDecideLeave(cast[member], meetings.planned, 'person-south')
    expect(whoMay(may)).toEqual(['the other secretary', 'the secretary-general'])
    expect(codeOf(may('the secretary on duty'))).toBe('OWN_LEAVE')
    expect(codeOf(may('the recorder'))).toBe('NOT_SECRETARY')
  })

  it.each([
    ['held', 'allowed'],
    ['submitted', 'MINUTES_SUBMITTED'],
    ['frozen', 'MINUTES_FROZEN'],
    ['cancelled', 'MEETING_CANCELLED'],
  ] as const)('of a meeting that is %s: %s', (life, code) => {
    const chair = cast['the secretary on duty']
    expect(codeOf(policy.mayDecideLeave(chair, meetings[life], 'person-member'))).toBe(code)
    expect(codeOf(policy.mayDecideBase(chair, meetings[life]))).toBe(code)
  })
})

it('who is left out of those who should attend is the chair’s decision', () => {
  expect(whoMay((member) => policy.mayDecideBase(cast[member], meetings.planned))).toEqual([
    'the secretary on duty',
  ])
})

it('the code is shown by secretaries and the recorder', () => {
  expect(whoMay((member) => policy.mayShowCode(cast[member], meetings.planned))).toEqual([
    'the secretary on duty',
    'the other secretary',
    'the secretary-general',
    'the recorder',
  ])
  expect(codeOf(policy.mayShowCode(cast['the recorder'], meetings.cancelled))).toBe('MEETING_CANCELLED')
})

describe('checking in', () => {
  const member = cast['a member']
  it.each([
    ['while the meeting goes on', {}, during, 'allowed'],
    ['half an hour before', {}, new Date('2026-11-06T00:00:00Z'), 'allowed'],
    ['earlier', {}, new Date('2026-11-05T23:59:59Z'), 'CHECK_IN_EARLY'],
    ['after the end', { endedAt: during, state: 'HELD' }, during, 'CHECK_IN_OVER'],
    ['uninvited', { invitation: undefined }, during, 'NOT_INVITED'],
    ['when it was cancelled', { state: 'CANCELLED' }, during, 'MEETING_CANCELLED'],
  ] as const)('%s', (_sentence, given, now, code) => {
    const meeting = { ...aMeeting(), ...times, ...given }
    expect(codeOf(policy.mayCheckIn(member, meeting, now))).toBe(code)
  })
})

it('secretaries choose the rules of their organization, and its members read them', () => {
  const organization = { organizationId: 'org' }
  expect(whoMay((member) => policy.mayChooseRule(cast[member], organization))).toEqual([
    'the secretary on duty',
    'the other secretary',
    'a secretary whose unit takes no part',
    'the secretary-general',
  ])
  expect(whoMay((member) => policy.maySeeRules(cast[member], organization))).not.toContain(
    'a secretary of another organization',
  )
})
