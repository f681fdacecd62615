import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCivilDate } from '../calendar/civil-date.ts'
import { meetingKind } from '../meetings/vocabulary.ts'
import { closeApplicationInput, decideApplicationInput } from './schemas.ts'
import {
  decidesApplications,
  effectProblems,
  isOpenApplication,
  stateAfterStep,
  takesApplications,
} from './steps.ts'
import { type ApplicationStep, type applicationStates, applicationSteps } from './vocabulary.ts'

describe('an application', () => {
  it.each([
    ['is examined and supported', ['SUPPORTED'], 'SUPPORTED'],
    ['is asked for more, answers, and is examined again', ['QUESTIONED', 'ANSWERED'], 'SUBMITTED'],
    ['may be supported without the answer', ['QUESTIONED', 'SUPPORTED'], 'SUPPORTED'],
    ['is declined by the secretariat', ['DECLINED'], 'DECLINED'],
    [
      'goes to a session, whose resolution is carried out',
      ['SUPPORTED', 'PLACED', 'CARRIED_OUT'],
      'CARRIED_OUT',
    ],
    ['goes to a session, which does not pass it', ['SUPPORTED', 'PLACED', 'REFUSED'], 'REFUSED'],
    ['goes to a second session', ['SUPPORTED', 'PLACED', 'PLACED'], 'PLACED'],
    ['is taken back while it waits', ['WITHDRAWN'], 'WITHDRAWN'],
    ['is taken back from an agenda', ['SUPPORTED', 'PLACED', 'WITHDRAWN'], 'WITHDRAWN'],
    ['is not placed before it is supported', ['PLACED'], undefined],
    ['is not admitted before a session had it', ['SUPPORTED', 'CARRIED_OUT'], undefined],
    ['is not answered when nothing was asked', ['ANSWERED'], undefined],
    ['is not declined by the secretariat once it is supported', ['SUPPORTED', 'DECLINED'], undefined],
    ['is not admitted twice', ['SUPPORTED', 'PLACED', 'CARRIED_OUT', 'CARRIED_OUT'], undefined],
    ['does not wake up after it was taken back', ['WITHDRAWN', 'SUPPORTED'], undefined],
  ] satisfies [string, ApplicationStep[], string | undefined][])('%s', (_sentence, steps, state) => {
    const after = steps.reduce<ReturnType<typeof stateAfterStep>>(
      (current, step) => (current ? stateAfterStep(current, step) : undefined),
      'SUBMITTED',
    )
    expect(after).toBe(state)
  })

  it('is never carried out without having been supported and placed', () => {
    const anySteps = fc.array(fc.constantFrom(...applicationSteps), { maxLength: 30 })
    fc.assert(
      fc.property(anySteps, (steps) => {
        const taken: ApplicationStep[] = []
        let state: (typeof applicationStates)[number] = 'SUBMITTED'
        for (const step of steps) {
          const next = stateAfterStep(state, step)
          if (!next) continue
          expect(isOpenApplication(state)).toBe(true)
          taken.push(step)
          state = next
        }
        if (state !== 'CARRIED_OUT') return
        expect(taken.indexOf('SUPPORTED')).toBeGreaterThanOrEqual(0)
        expect(taken.indexOf('PLACED')).toBeGreaterThan(taken.indexOf('SUPPORTED'))
        expect(taken.filter((step) => step === 'CARRIED_OUT')).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })
})

it.each([
  ['a council', 'REGIONAL_COUNCIL', true],
  ['a community', 'COMMUNITY', true],
  ['a joint branch, which its units found', 'JOINT_BRANCH', false],
] as const)('%s takes applications: %s', (_sentence, kind, takes) => {
  expect(takesApplications(kind)).toBe(takes)
})

it('in a council only its session decides', () => {
  const deciding = meetingKind.options.filter((kind) => decidesApplications('REGIONAL_COUNCIL', kind))
  expect(deciding).toEqual(['COUNCIL_SESSION'])
  expect(decidesApplications('COMMUNITY', 'ASSEMBLY')).toBe(true)
})

describe('a decision takes effect', () => {
  it.each([
    ['on the day of the session', '2026-11-06', null, {}],
    ['later', '2027-01-01', '2027-06-30', {}],
    ['never before it was decided', '2026-11-05', null, { onDay: '日期不能早于会议作出决议的那一天。' }],
    ['and ends after it began', '2027-01-02', '2027-01-01', { untilDay: '最后一天不能早于开始的日期。' }],
  ])('%s', (_sentence, onDay, untilDay, problems) => {
    const effect = { onDay: asCivilDate(onDay), untilDay: untilDay === null ? null : asCivilDate(untilDay) }
    expect(effectProblems(effect, asCivilDate('2026-11-06'))).toEqual(problems)
  })
})

const id = '0199aaaa-0000-7000-8000-000000000000'
it.each([
  ['to support takes no words', decideApplicationInput, { decision: 'SUPPORTED' }, undefined],
  ['to ask takes words', decideApplicationInput, { decision: 'QUESTIONED' }, 'text'],
  ['to decline takes words', decideApplicationInput, { decision: 'DECLINED', text: ' ' }, 'text'],
  ['to admit takes a day', closeApplicationInput, { resolutionId: id, outcome: 'CARRIED_OUT' }, 'onDay'],
  ['to close takes a resolution', closeApplicationInput, { outcome: 'REFUSED', text: 'x' }, 'resolutionId'],
  ['not to pass takes a reason', closeApplicationInput, { resolutionId: id, outcome: 'REFUSED' }, 'text'],
])('%s', (_sentence, schema, input, field) => {
  const parsed = schema.safeParse({ applicationId: id, ...input })
  expect(parsed.error?.issues[0]?.path[0]).toBe(field)
})
