import { type CastMember, cast } from '@kit/facts'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { Verdict } from '../../kernel/verdict.ts'
import { mayKeepPublicPage } from '../public-pages/policy.ts'
import * as policy from './policy.ts'

const everybody = Object.keys(cast) as CastMember[]
const place = { organizationId: 'org' }
const keepers: CastMember[] = [
  'the secretary on duty',
  'the other secretary',
  'a secretary whose unit takes no part',
  'the secretary-general',
]
const ofSouth: CastMember[] = ['a deputy secretary', 'a member', 'an observer']
const strangers: CastMember[] = ['a secretary of another organization', 'an administrator']

const silent: policy.NudgeFacts = {
  organizationId: 'org',
  standing: 'MEMBER',
  contactIds: ['person-member'],
  nudgedOn: null,
  today: asCivilDate('2026-11-06'),
}

const codeOf = (verdict: Verdict) => (typeof verdict === 'string' ? verdict : verdict.refused)

describe.each<[string, (actor: Actor) => Verdict, CastMember[]]>([
  ['sees who takes part', (actor) => policy.maySeeCoverage(actor, place), keepers],
  ['sees the report', (actor) => policy.maySeeReport(actor, place), keepers],
  ['sees the desk', (actor) => policy.maySeeDesk(actor, place), keepers],
  ['nudges a silent unit', (actor) => policy.mayNudge(actor, silent), keepers],
  ['writes what every term owes', (actor) => policy.mayKeepDuties(actor, place), keepers],
  [
    'ticks a duty while the south village has the chair',
    (actor) => policy.mayMarkDuty(actor, { ...place, unitIds: ['unit-south'], duty: { struck: null } }),
    [...keepers, ...ofSouth],
  ],
  [
    'strikes a duty out',
    (actor) =>
      policy.mayStrikeDuty(actor, { ...place, unitIds: ['unit-south'], duty: { struck: null, done: null } }),
    keepers,
  ],
  ['keeps the public page', (actor) => mayKeepPublicPage(actor, place), keepers],
  [
    'sees the numbers of the south village',
    (actor) => policy.maySeeUnitCoverage(actor, { ...place, unitId: 'unit-south' }),
    [...keepers, ...ofSouth],
  ],
])('who %s', (_sentence, may, allowed) => {
  it.each(everybody)('%s', (name) => {
    const refusal = strangers.includes(name) ? 'NOT_FOUND' : 'NOT_SECRETARIAT'
    expect(codeOf(may(cast[name]))).toBe(allowed.includes(name) ? 'allowed' : refusal)
  })
})

describe('a unit', () => {
  it.each<[string, Partial<policy.NudgeFacts>, string]>([
    ['that was never nudged', {}, 'allowed'],
    ['that is suspended', { standing: 'SUSPENDED' }, 'NUDGE_NOT_COUNTED'],
    ['that has left', { standing: 'NOT_MEMBER' }, 'NUDGE_NOT_COUNTED'],
    ['of whom nobody would hear', { contactIds: [] }, 'NUDGE_NO_CONTACT'],
    ['that was nudged today', { nudgedOn: asCivilDate('2026-11-06') }, 'NUDGED_THIS_WEEK'],
    ['that was nudged six days ago', { nudgedOn: asCivilDate('2026-10-31') }, 'NUDGED_THIS_WEEK'],
    ['that was nudged a week ago', { nudgedOn: asCivilDate('2026-10-30') }, 'allowed'],
  ])('%s', (_sentence, given, expected) => {
    expect(codeOf(policy.mayNudge(cast['the secretary-general'], { ...silent, ...given }))).toBe(expected)
  })
})
