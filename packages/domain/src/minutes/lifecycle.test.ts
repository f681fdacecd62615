import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { minutesState, missingConfirmations, nextState } from './lifecycle.ts'
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
  ] as const)('%s', (_sentence, state, act, next) => {
    expect(nextState(state, act)).toBe(next)
  })

  it('once frozen stay frozen, whatever is tried', () => {
    const acts = fc.array(fc.constantFrom('SUBMIT' as const, 'RETURN' as const, 'CONFIRM_LAST' as const))
    fc.assert(
      fc.property(fc.constantFrom(...minutesState.options), acts, (start, tried) => {
        let state = start
        for (const act of tried) {
          const next = nextState(state, act) ?? state
          if (state === 'FROZEN') expect(next).toBe('FROZEN')
          state = next
        }
      }),
    )
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
