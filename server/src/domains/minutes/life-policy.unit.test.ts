import { aMeeting, type CastMember, cast } from '@kit/facts'
import type { MinutesPhase } from '@pilin/domain/minutes/lifecycle'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { Verdict } from '../../kernel/verdict.ts'
import * as policy from './policy.ts'

const everybody = Object.keys(cast) as CastMember[]
const phases: MinutesPhase[] = ['DRAFT', 'SUBMITTED', 'COUNTERSIGNING', 'FROZEN', 'ARCHIVED']
const secretaries: CastMember[] = ['the secretary on duty', 'the other secretary', 'the secretary-general']
const states = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  COUNTERSIGNING: 'SUBMITTED',
  FROZEN: 'FROZEN',
  ARCHIVED: 'FROZEN',
} as const

/** A record in a stage. The north is on duty today, the south was on the meeting's day. */
function lifeIn(phase: MinutesPhase, invited = true): policy.LifeFacts {
  const state = states[phase]
  return {
    meeting: aMeeting({ state: 'HELD', minutes: { state }, ...(invited ? {} : { invitation: undefined }) }),
    minutes: { state, confirmations: [] },
    required: ['unit-south', 'unit-north'],
    phase,
    dutyToday: { personId: 'person-north', unitId: 'unit-north', name: '北书记' },
  }
}

type Rule = {
  may: (actor: Actor, life: policy.LifeFacts) => Verdict
  in: Record<MinutesPhase, string | { allowed: CastMember[]; others: string }>
}

const answering = {
  allowed: ['the secretary on duty', 'the recorder'] as CastMember[],
  others: 'NOT_ON_DUTY',
}
const filing = {
  allowed: ['the secretary on duty', 'the other secretary', 'the secretary-general'] as CastMember[],
  others: 'NOT_ARCHIVIST',
}
const supplementing = { allowed: [...secretaries, 'the recorder'] as CastMember[], others: 'NOT_RECORDER' }

const rules: Record<string, Rule> = {
  'answer comments': {
    may: policy.mayAnswerComments,
    in: {
      DRAFT: 'MINUTES_NOT_SUBMITTED',
      SUBMITTED: answering,
      COUNTERSIGNING: answering,
      FROZEN: 'MINUTES_FROZEN',
      ARCHIVED: 'MINUTES_FROZEN',
    },
  },
  'extend the window': {
    may: policy.mayExtendWindow,
    in: {
      DRAFT: { allowed: secretaries, others: 'NOT_SECRETARY' },
      SUBMITTED: 'MINUTES_SUBMITTED',
      COUNTERSIGNING: 'MINUTES_SUBMITTED',
      FROZEN: 'MINUTES_FROZEN',
      ARCHIVED: 'MINUTES_FROZEN',
    },
  },
  archive: {
    may: policy.mayArchiveMinutes,
    in: {
      DRAFT: 'MINUTES_NOT_FROZEN',
      SUBMITTED: 'MINUTES_NOT_FROZEN',
      COUNTERSIGNING: 'MINUTES_NOT_FROZEN',
      FROZEN: filing,
      ARCHIVED: 'MINUTES_ARCHIVED',
    },
  },
  supplement: {
    may: policy.maySupplementMinutes,
    in: {
      DRAFT: 'MINUTES_NOT_FROZEN',
      SUBMITTED: 'MINUTES_NOT_FROZEN',
      COUNTERSIGNING: 'MINUTES_NOT_FROZEN',
      FROZEN: supplementing,
      ARCHIVED: supplementing,
    },
  },
}

function codeOf(verdict: Verdict): string {
  return typeof verdict === 'string' ? verdict : verdict.refused
}

describe.each(Object.entries(rules))('who may %s', (_verb, rule) => {
  const rows = phases.flatMap((phase) => everybody.map((name) => ({ phase, name })))

  it.each(rows)('$phase: $name', ({ phase, name }) => {
    const told = rule.in[phase]
    const expected = typeof told === 'string' ? told : told.allowed.includes(name) ? 'allowed' : told.others
    expect(codeOf(rule.may(cast[name], lifeIn(phase)))).toBe(expected)
  })
})

describe('who may comment', () => {
  it.each(phases)('in the stage %s', (phase) => {
    const open = phase === 'SUBMITTED' || phase === 'COUNTERSIGNING'
    const closed = phase === 'DRAFT' ? 'MINUTES_NOT_SUBMITTED' : 'MINUTES_FROZEN'
    expect(policy.mayComment(cast['a member'], lifeIn(phase))).toBe(open ? 'allowed' : closed)
  })

  it('only who was invited, in either role, and the secretaries', () => {
    expect(policy.mayComment(cast['an observer'], lifeIn('SUBMITTED'))).toBe('allowed')
    expect(policy.mayComment(cast['a member'], lifeIn('SUBMITTED', false))).toBe('NOT_COMMENTER')
    expect(policy.mayComment(cast['the other secretary'], lifeIn('SUBMITTED', false))).toBe('allowed')
  })
})

describe('who may archive a whole year', () => {
  const duty = { personId: 'person-north', unitId: 'unit-north', name: '北书记' }

  it.each(everybody)('%s', (name) => {
    const allowed = name === 'the other secretary' || name === 'the secretary-general'
    const verdict = policy.mayArchiveYear(cast[name], { organizationId: 'org', duty })
    expect(verdict).toBe(allowed ? 'allowed' : 'NOT_ARCHIVIST')
  })
})

describe('a supplement', () => {
  const facts = (state: 'SUBMITTED' | 'FROZEN' | 'WITHDRAWN', ...confirmed: string[]) => ({
    ...lifeIn('ARCHIVED'),
    supplement: { state, confirmations: confirmed.map((unitId) => ({ unitId })) },
  })

  it.each([
    ['the secretary on duty', 'SUBMITTED', [], 'allowed'],
    ['the other secretary', 'SUBMITTED', ['unit-south'], 'allowed'],
    ['the secretary on duty', 'SUBMITTED', ['unit-south'], 'ALREADY_CONFIRMED'],
    ['a member', 'SUBMITTED', [], 'NOT_SECRETARY'],
    ['the secretary on duty', 'FROZEN', [], 'SUPPLEMENT_FROZEN'],
    ['the secretary on duty', 'WITHDRAWN', [], 'SUPPLEMENT_WITHDRAWN'],
  ] as const)('is confirmed by %s when %s, confirmed by %j: %s', (name, state, confirmed, answer) => {
    expect(policy.mayConfirmSupplement(cast[name], facts(state, ...confirmed))).toBe(answer)
  })

  it('is withdrawn by secretaries, until it is frozen', () => {
    expect(policy.mayWithdrawSupplement(cast['the other secretary'], facts('SUBMITTED'))).toBe('allowed')
    expect(policy.mayWithdrawSupplement(cast['the recorder'], facts('SUBMITTED'))).toBe('NOT_SECRETARY')
    expect(policy.mayWithdrawSupplement(cast['the other secretary'], facts('FROZEN'))).toBe(
      'SUPPLEMENT_FROZEN',
    )
  })
})
