import { anActor, type CastMember, cast } from '@kit/facts'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { Verdict } from '../../kernel/verdict.ts'
import * as policy from './policy.ts'

const everybody = Object.keys(cast) as CastMember[]
const south = { personId: 'person-south', unitId: 'unit-south' }
const north = { personId: 'person-north', unitId: 'unit-north' }
const today = asCivilDate('2026-11-06')

/** The north secretary asked the south one. */
const asked: policy.SwapFacts = {
  organizationId: 'org',
  state: 'ASKED',
  hasBegun: false,
  askedById: 'person-north',
  own: north,
  other: south,
}
const agreed: policy.SwapFacts = { ...asked, state: 'AGREED' }
const standIn: policy.StandInFacts = {
  organizationId: 'org',
  standsFor: south,
  holder: { personId: 'person-member', unitId: 'unit-south' },
  startsOn: asCivilDate('2026-11-10'),
  endsOn: asCivilDate('2026-11-12'),
  revokedAt: null,
}
const running = { ...standIn, startsOn: today }
const secretaries: CastMember[] = [
  'the secretary on duty',
  'the other secretary',
  'a secretary whose unit takes no part',
  'the secretary-general',
]

const codeOf = (verdict: Verdict) => (typeof verdict === 'string' ? verdict : verdict.refused)

describe.each<[string, (actor: Actor) => Verdict, CastMember[], string]>([
  [
    'asks for a swap of the south’s term',
    (actor) => policy.mayAskSwap(actor, { organizationId: 'org', own: south }),
    ['the secretary on duty'],
    'NOT_DUTY_HOLDER',
  ],
  [
    'answers the north’s request',
    (actor) => policy.mayAnswerSwap(actor, asked),
    ['the secretary on duty'],
    'NOT_SWAP_PARTY',
  ],
  [
    'withdraws it',
    (actor) => policy.mayWithdrawSwap(actor, asked),
    ['the other secretary'],
    'NOT_SWAP_PARTY',
  ],
  [
    'revokes the swap',
    (actor) => policy.mayRevokeSwap(actor, agreed),
    ['the secretary on duty', 'the other secretary'],
    'NOT_SWAP_PARTY',
  ],
  [
    'appoints a stand-in',
    (actor) => policy.mayAppointStandIn(actor, { organizationId: 'org', standsFor: south }),
    secretaries,
    'NOT_SECRETARY',
  ],
  [
    'revokes a stand-in',
    (actor) => policy.mayRevokeStandIn(actor, standIn, today),
    [...secretaries, 'a member'],
    'NOT_SECRETARY',
  ],
  [
    'ends a stand-in that runs',
    (actor) => policy.mayEndStandIn(actor, running, today),
    [...secretaries, 'a member'],
    'NOT_SECRETARY',
  ],
])('who %s', (_verb, may, allowed, others) => {
  it.each(everybody)('%s', (name) => {
    expect(codeOf(may(cast[name]))).toBe(allowed.includes(name) ? 'allowed' : others)
  })
})

describe('in its time', () => {
  const onDuty = cast['the secretary on duty']
  const other = cast['the other secretary']
  it.each<[string, Verdict, string]>([
    [
      'a request lapses with the first term',
      policy.mayAnswerSwap(onDuty, { ...asked, hasBegun: true }),
      'SWAP_LAPSED',
    ],
    ['and is not withdrawn then', policy.mayWithdrawSwap(other, { ...asked, hasBegun: true }), 'SWAP_LAPSED'],
    ['what is agreed is not answered again', policy.mayAnswerSwap(onDuty, agreed), 'SWAP_CLOSED'],
    ['nor withdrawn', policy.mayWithdrawSwap(other, agreed), 'SWAP_CLOSED'],
    ['what is only asked for is not revoked', policy.mayRevokeSwap(onDuty, asked), 'SWAP_NOT_AGREED'],
    [
      'a swap that has begun is not revoked',
      policy.mayRevokeSwap(onDuty, { ...agreed, hasBegun: true }),
      'SWAP_BEGUN',
    ],
    [
      'a stand-in is revoked until the evening before',
      policy.mayRevokeStandIn(onDuty, standIn, asCivilDate('2026-11-09')),
      'allowed',
    ],
    [
      'not on its first day',
      policy.mayRevokeStandIn(onDuty, standIn, asCivilDate('2026-11-10')),
      'STAND_IN_BEGUN',
    ],
    ['then it can end', policy.mayEndStandIn(onDuty, standIn, asCivilDate('2026-11-10')), 'allowed'],
    [
      'but not before',
      policy.mayEndStandIn(onDuty, standIn, asCivilDate('2026-11-09')),
      'STAND_IN_NOT_RUNNING',
    ],
    [
      'nor on its last day',
      policy.mayEndStandIn(onDuty, standIn, asCivilDate('2026-11-12')),
      'STAND_IN_NOT_RUNNING',
    ],
    [
      'nothing more becomes of what is revoked',
      policy.mayRevokeStandIn(onDuty, { ...standIn, revokedAt: new Date() }, today),
      'STAND_IN_REVOKED',
    ],
  ])('%s', (_sentence, verdict, expected) => {
    expect(codeOf(verdict)).toBe(expected)
  })
})

describe('where a unit has the chair', () => {
  const unit = { personId: null, unitId: 'unit-south' }
  it.each<[CastMember, boolean]>([
    ['the secretary on duty', true],
    ['the secretary-general', true],
    ['the other secretary', false],
    ['a deputy secretary', false],
    ['a member', false],
    ['an administrator', false],
  ])('%s acts for it: %s', (name, acts) => {
    expect(policy.actsFor(cast[name], 'org', unit)).toBe(acts)
  })

  it('the secretariat may act for both, but the same person does not agree to their own request', () => {
    const general = cast['the secretary-general']
    const facts = { ...asked, own: unit, other: { personId: null, unitId: 'unit-north' } }
    expect(codeOf(policy.mayAnswerSwap(general, { ...facts, askedById: 'person-general' }))).toBe(
      'NOT_SWAP_PARTY',
    )
    const clerk = anActor('clerk', 'unit-office', 'SECRETARIAT')
    expect(policy.mayAnswerSwap(clerk, { ...facts, askedById: 'person-general' })).toBe('allowed')
  })
})
