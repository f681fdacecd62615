import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import {
  type MinutesAct,
  type MinutesPhase,
  minutesPhase,
  missingConfirmations,
  nextState,
  phaseOf,
} from './lifecycle.ts'
import { confirmMinutesInput, returnMinutesInput, submitMinutesInput } from './schemas.ts'

describe('minutes', () => {
  it.each([
    ['a draft is submitted', 'DRAFT', 'SUBMIT', 'SUBMITTED'],
    ['a draft cannot be returned', 'DRAFT', 'RETURN', undefined],
    ['a draft cannot be confirmed', 'DRAFT', 'CONFIRM_LAST', undefined],
    ['what is submitted is not submitted again', 'SUBMITTED', 'SUBMIT', undefined],
    ['what is submitted may be returned', 'SUBMITTED', 'RETURN', 'DRAFT'],
    ['the last confirmation freezes', 'SUBMITTED', 'CONFIRM_LAST', 'FROZEN'],
    ['what is frozen is not submitted', 'FROZEN', 'SUBMIT', undefined],
    ['what is frozen is not returned', 'FROZEN', 'RETURN', undefined],
    ['what is frozen is not confirmed', 'FROZEN', 'CONFIRM_LAST', undefined],
    ['a first confirmation begins the countersigning', 'SUBMITTED', 'CONFIRM', 'COUNTERSIGNING'],
    ['another one goes on with it', 'COUNTERSIGNING', 'CONFIRM', 'COUNTERSIGNING'],
    ['while it is countersigned it may be returned', 'COUNTERSIGNING', 'RETURN', 'DRAFT'],
    ['the last of several freezes', 'COUNTERSIGNING', 'CONFIRM_LAST', 'FROZEN'],
    ['a draft is not commented on', 'DRAFT', 'COMMENT', undefined],
    ['what is submitted is commented on', 'SUBMITTED', 'COMMENT', 'SUBMITTED'],
    ['so is what is being countersigned', 'COUNTERSIGNING', 'ANSWER', 'COUNTERSIGNING'],
    ['what is frozen is not commented on', 'FROZEN', 'COMMENT', undefined],
    ['nothing is answered any more then', 'FROZEN', 'ANSWER', undefined],
    ['only what is frozen is archived', 'FROZEN', 'ARCHIVE', 'ARCHIVED'],
    ['not what is being countersigned', 'COUNTERSIGNING', 'ARCHIVE', undefined],
    ['and not twice', 'ARCHIVED', 'ARCHIVE', undefined],
    ['what is frozen is supplemented', 'FROZEN', 'SUPPLEMENT', 'FROZEN'],
    ['so is what is archived', 'ARCHIVED', 'SUPPLEMENT', 'ARCHIVED'],
    ['what is submitted is returned instead', 'SUBMITTED', 'SUPPLEMENT', undefined],
    ['what is archived is not returned', 'ARCHIVED', 'RETURN', undefined],
    ['only a draft is written', 'SUBMITTED', 'WRITE', undefined],
  ] as const)('%s', (_sentence, state, act, next) => {
    expect(nextState(state, act)).toBe(next)
  })

  it('once frozen are never written, returned or confirmed again, whatever is tried', () => {
    const acts: MinutesAct[] = ['WRITE', 'SUBMIT', 'COMMENT', 'RETURN', 'CONFIRM', 'CONFIRM_LAST', 'ARCHIVE']
    const closed = new Set<MinutesPhase>(['FROZEN', 'ARCHIVED'])
    fc.assert(
      fc.property(
        fc.constantFrom(...minutesPhase.options),
        fc.array(fc.constantFrom(...acts)),
        (start, tried) => {
          let phase = start
          for (const act of tried) {
            const next = nextState(phase, act) ?? phase
            if (closed.has(phase)) expect(closed.has(next)).toBe(true)
            if (phase === 'ARCHIVED') expect(next).toBe('ARCHIVED')
            phase = next
          }
        },
      ),
    )
  })

  it.each([
    ['a draft', 'DRAFT', 0, false, 'DRAFT'],
    ['submitted', 'SUBMITTED', 0, false, 'SUBMITTED'],
    ['countersigned from the first confirmation on', 'SUBMITTED', 1, false, 'COUNTERSIGNING'],
    ['frozen', 'FROZEN', 2, false, 'FROZEN'],
    ['archived', 'FROZEN', 2, true, 'ARCHIVED'],
  ] as const)('are told to be %s', (_sentence, state, confirmed, archived, phase) => {
    expect(phaseOf({ state, confirmed, archived })).toBe(phase)
  })
})

describe('missing confirmations', () => {
  it.each([
    ['all at first', ['a', 'b'], [], ['a', 'b']],
    ['those left', ['a', 'b'], ['b'], ['a']],
    ['none when all confirmed', ['a', 'b'], ['b', 'a'], []],
    ['a unit that does not take part does not count', ['a'], ['c'], ['a']],
  ])('%s', (_sentence, units, confirmed, missing) => {
    expect(
      missingConfirmations(
        units,
        confirmed.map((unitId) => ({ unitId })),
      ),
    ).toEqual(missing)
  })

  it('and the confirmed make up all units', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'))
    fc.assert(
      fc.property(ids, ids, (units, confirmed) => {
        const missing = missingConfirmations(
          units,
          confirmed.map((unitId) => ({ unitId })),
        )
        expect(units.filter((unit) => missing.includes(unit) || confirmed.includes(unit))).toEqual(units)
        expect(missing.some((unit) => confirmed.includes(unit))).toBe(false)
      }),
    )
  })
})

it('inputs: a return needs a reason, a remark is optional', () => {
  const meetingId = '0198b1d0-7c00-7000-8000-000000000001'
  expect(firstMessage(submitMinutesInput, { meetingId })).toBeUndefined()
  expect(firstMessage(returnMinutesInput, { meetingId })).toBe('reason: 请填写退回修改的原因。')
  const contentHash = 'a'.repeat(64)
  expect(confirmMinutesInput.parse({ meetingId, contentHash })).toEqual({
    meetingId,
    contentHash,
    remark: '',
  })
})
