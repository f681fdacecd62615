import { type CastMember, cast, type MeetingLife, meetings } from '@kit/facts'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { Verdict } from '../../kernel/verdict.ts'
import * as policy from './policy.ts'

const everybody = Object.keys(cast) as CastMember[]
const states = Object.keys(meetings) as MeetingLife[]
const secretaries: CastMember[] = ['the secretary on duty', 'the other secretary', 'the secretary-general']

/** The minutes of the meeting in a state, of which the villages named have confirmed. */
function minutesOf(state: MeetingLife, ...confirmed: string[]): policy.MinutesFacts {
  const meeting = meetings[state]
  const confirmations = confirmed.map((unitId) => ({ unitId }))
  return {
    meeting,
    minutes: { state: meeting.minutes?.state ?? 'DRAFT', confirmations },
    required: meeting.unitIds,
  }
}

type Rule = {
  may: (actor: Actor, facts: policy.MinutesFacts) => Verdict
  /** What each state answers: a refusal for everybody, or who may and what the others are told. */
  in: Record<MeetingLife, string | { allowed: CastMember[]; others: string }>
}

const rules: Record<string, Rule> = {
  write: {
    may: (actor, { meeting }) => policy.mayWriteMinutes(actor, meeting),
    in: {
      planned: { allowed: [...secretaries, 'the recorder'], others: 'NOT_RECORDER' },
      held: { allowed: [...secretaries, 'the recorder'], others: 'NOT_RECORDER' },
      submitted: 'MINUTES_SUBMITTED',
      frozen: 'MINUTES_FROZEN',
      cancelled: 'MEETING_CANCELLED',
    },
  },
  submit: {
    may: policy.maySubmitMinutes,
    in: {
      planned: { allowed: [], others: 'NOT_ON_DUTY' },
      held: { allowed: ['the secretary on duty'], others: 'NOT_ON_DUTY' },
      submitted: 'MINUTES_SUBMITTED',
      frozen: 'MINUTES_FROZEN',
      cancelled: { allowed: [], others: 'NOT_ON_DUTY' },
    },
  },
  return: {
    may: policy.mayReturnMinutes,
    in: {
      planned: 'MINUTES_NOT_SUBMITTED',
      held: 'MINUTES_NOT_SUBMITTED',
      submitted: { allowed: secretaries, others: 'NOT_SECRETARY' },
      frozen: 'MINUTES_FROZEN',
      cancelled: 'MINUTES_NOT_SUBMITTED',
    },
  },
  confirm: {
    may: policy.mayConfirmMinutes,
    in: {
      planned: 'MINUTES_NOT_SUBMITTED',
      held: 'MINUTES_NOT_SUBMITTED',
      // The secretary-general acts for everybody but signs for no village.
      submitted: { allowed: ['the secretary on duty', 'the other secretary'], others: 'NOT_SECRETARY' },
      frozen: 'MINUTES_FROZEN',
      cancelled: 'MINUTES_NOT_SUBMITTED',
    },
  },
}

/** The secretary on duty comes to the reason that lies in the meeting itself. */
const onDutyIsTold: Partial<Record<MeetingLife, string>> = {
  planned: 'MEETING_NOT_ENDED',
  cancelled: 'MEETING_CANCELLED',
}

function codeOf(verdict: Verdict): string {
  return typeof verdict === 'string' ? verdict : verdict.refused
}

describe.each(Object.entries(rules))('who may %s minutes', (verb, rule) => {
  const rows = states.flatMap((state) => everybody.map((name) => ({ state, name })))

  it.each(rows)('$state: $name', ({ state, name }) => {
    const told = rule.in[state]
    let expected = typeof told === 'string' ? told : told.allowed.includes(name) ? 'allowed' : told.others
    if (verb === 'submit' && name === 'the secretary on duty') expected = onDutyIsTold[state] ?? expected
    expect(codeOf(rule.may(cast[name], minutesOf(state)))).toBe(expected)
  })
})

describe('confirming', () => {
  it('is done once for each village, whoever of it has confirmed', () => {
    const facts = minutesOf('submitted', 'unit-south')
    expect(policy.mayConfirmMinutes(cast['the secretary on duty'], facts)).toBe('ALREADY_CONFIRMED')
    expect(policy.mayConfirmMinutes(cast['the other secretary'], facts)).toBe('allowed')
  })

  it('is for the unit that signs, where one signs for all', () => {
    const facts = { ...minutesOf('submitted'), required: ['unit-office'] }
    expect(policy.mayConfirmMinutes(cast['the secretary-general'], facts)).toBe('allowed')
    expect(policy.mayConfirmMinutes(cast['the secretary on duty'], facts)).toBe('NOT_SECRETARY')
  })
})

describe('reading', () => {
  it.each(everybody)('%s', (name) => {
    const belongs = name !== 'a secretary of another organization' && name !== 'an administrator'
    expect(codeOf(policy.mayReadMinutes(cast[name], meetings.frozen))).toBe(belongs ? 'allowed' : 'NOT_FOUND')
  })
})
