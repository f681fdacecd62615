import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { firstMessage } from '../../test/first-message.ts'
import { addDays, asCivilDate } from '../calendar/civil-date.ts'
import {
  type ActionItemState,
  type ActionItemStep,
  actionItemState,
  actionItemStep,
  extendsDue,
  isOverdue,
  isUnfinished,
  stateAfter,
} from './action-item.ts'
import { isReviewDue } from './review.ts'
import { closeActionItemInput, decideExtensionInput, setAssistantsInput } from './schemas.ts'

const actionItemId = '0198b1d0-7c00-7000-8000-000000000001'
const day = asCivilDate

describe('an action item', () => {
  it.each([
    ['is in time on its day', '2026-12-31', '2026-12-31', 'OPEN', false],
    ['is late the day after, in the new year', '2026-12-31', '2027-01-01', 'OPEN', true],
    ['is late after the leap day', '2024-02-29', '2024-03-01', 'STARTED', true],
    ['is not late once closed', '2026-12-31', '2027-01-01', 'CLOSED', false],
    ['is not late once revoked', '2026-12-31', '2027-01-01', 'REVOKED', false],
    ['without a day is never late', null, '2027-01-01', 'OPEN', false],
  ] as const)('%s', (_sentence, dueOn, today, state, late) => {
    expect(isOverdue(dueOn === null ? null : day(dueOn), day(today), state)).toBe(late)
  })

  it('once late stays late until it is finished', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 1000 }), (dueOn, n) => {
        for (const state of actionItemState.options) {
          expect(isOverdue(dueOn, addDays(dueOn, n), state)).toBe(n > 0 && isUnfinished(state))
        }
      }),
    )
  })

  it.each<[string, ActionItemState, ActionItemStep, ActionItemState | undefined]>([
    ['the first progress starts it', 'OPEN', 'NOTED', 'STARTED'],
    ['asking for more time changes nothing yet', 'OPEN', 'EXTENSION_ASKED', 'OPEN'],
    ['more time does not start it', 'OPEN', 'EXTENDED', 'OPEN'],
    ['closing needs no beginning', 'OPEN', 'CLOSED', 'CLOSED'],
    ['what is closed is not closed again', 'CLOSED', 'CLOSED', undefined],
    ['what is closed takes no progress', 'CLOSED', 'NOTED', undefined],
    ['what is closed is reopened under way', 'CLOSED', 'REOPENED', 'STARTED'],
    ['what was revoked is reopened under way', 'REVOKED', 'REOPENED', 'STARTED'],
    ['what is under way is not reopened', 'STARTED', 'REOPENED', undefined],
    ['what is under way is revoked', 'STARTED', 'REVOKED', 'REVOKED'],
  ])('%s', (_sentence, before, step, after) => expect(stateAfter(before, step)).toBe(after))

  it('from everywhere can be finished, and from everywhere come back', () => {
    for (const state of actionItemState.options) {
      const steps = actionItemStep.options.filter((step) => stateAfter(state, step) !== undefined)
      expect(steps.includes(isUnfinished(state) ? 'CLOSED' : 'REOPENED')).toBe(true)
    }
  })

  it.each([
    ['a later day', '2026-11-30', '2026-12-15', '2026-11-20', true],
    ['the same day', '2026-11-30', '2026-11-30', '2026-11-20', false],
    ['an earlier day', '2026-11-30', '2026-11-29', '2026-11-20', false],
    ['today, when it is late', '2026-11-10', '2026-11-20', '2026-11-20', true],
    ['a day that has passed, when it is late', '2026-11-10', '2026-11-19', '2026-11-20', false],
  ])('may be extended to %s', (_sentence, dueOn, newDueOn, today, may) =>
    expect(extendsDue(day(dueOn), day(newDueOn), day(today))).toBe(may),
  )
})

it.each([
  ['before its day', '2026-12-01', null, '2026-11-30', false],
  ['on its day', '2026-12-01', null, '2026-12-01', true],
  ['until somebody has', '2026-12-01', null, '2027-03-01', true],
  ['not once somebody has', '2026-12-01', new Date(), '2027-03-01', false],
  ['never without a day', null, null, '2027-03-01', false],
])('a review is due %s', (_sentence, reviewOn, reviewedAt, today, due) =>
  expect(isReviewDue(reviewOn === null ? null : day(reviewOn), reviewedAt, day(today))).toBe(due),
)

describe('what is filled in', () => {
  it('closing needs a note', () => {
    expect(firstMessage(closeActionItemInput, { actionItemId, note: '' })).toBe('note: 请填写办结情况。')
    expect(firstMessage(closeActionItemInput, { actionItemId, note: '已修好' })).toBeUndefined()
  })

  it('refusing more time needs an opinion, agreeing does not', () => {
    expect(firstMessage(decideExtensionInput, { actionItemId, approve: 'false', remark: '' })).toBe(
      'remark: 不同意延期时，请写明意见。',
    )
    expect(firstMessage(decideExtensionInput, { actionItemId, approve: 'true' })).toBeUndefined()
  })

  it('assistants come once each, at most ten', () => {
    const id = (n: number) => `0198b1d0-7c00-7000-8000-${String(n).padStart(12, '0')}`
    expect(
      setAssistantsInput.parse({ actionItemId, personIds: `${id(1)},${id(2)},${id(1)}` }).personIds,
    ).toEqual([id(1), id(2)])
    expect(setAssistantsInput.parse({ actionItemId, personIds: '' }).personIds).toEqual([])
    const eleven = Array.from({ length: 11 }, (_, n) => id(n))
    expect(firstMessage(setAssistantsInput, { actionItemId, personIds: eleven })).toContain('最多 10 人')
  })
})
