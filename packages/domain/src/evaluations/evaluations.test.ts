import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { asCivilDate } from '../calendar/civil-date.ts'
import { type AnswerCount, averageText, isReviewDue, resultOf, resultSentence, reviewDay } from './result.ts'
import { openEvaluationInput, submitAnswerInput } from './schemas.ts'
import { evaluationEffect, evaluationSides } from './vocabulary.ts'

const served = (satisfaction: number, count = 1, effect: AnswerCount['effect'] = 'FULL'): AnswerCount => ({
  side: 'SERVED',
  satisfaction,
  effect,
  count,
})

describe('a result', () => {
  it.each<[string, AnswerCount[], string]>([
    ['of nobody', [], '还没有人评价。'],
    ['of one', [served(5)], '服务对象 1 人评价，平均 5.0 分（满分 5 分），满意率 100%。'],
    [
      'of three',
      [served(5), served(4), served(4)],
      '服务对象 3 人评价，平均 4.3 分（满分 5 分），满意率 100%。',
    ],
    [
      'rounds half up',
      [served(4, 3), served(5)],
      '服务对象 4 人评价，平均 4.3 分（满分 5 分），满意率 100%。',
    ],
    [
      'counts three as not satisfied',
      [served(3), served(4)],
      '服务对象 2 人评价，平均 3.5 分（满分 5 分），满意率 50%。',
    ],
    [
      'stands by side',
      [{ ...served(4, 2), side: 'UNIT' }, served(5, 30), { ...served(3), side: 'SECRETARIAT' }],
      '服务对象 30 人评价，平均 5.0 分（满分 5 分），满意率 100%；成员单位 2 家评价，平均 4.0 分（满分 5 分），满意率 100%；秘书处作出评价，平均 3.0 分（满分 5 分），满意率 0%。',
    ],
  ])('%s', (_sentence, answers, sentence) => expect(resultSentence(resultOf(answers))).toBe(sentence))

  const anyAnswers = fc.array(
    fc.record({
      side: fc.constantFrom(...evaluationSides),
      satisfaction: fc.integer({ min: 1, max: 5 }),
      effect: fc.constantFrom(...evaluationEffect.options),
      count: fc.integer({ min: 1, max: 500 }),
    }),
    { maxLength: 40 },
  )

  it('counts everybody once, within the scale, whatever the order', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = resultOf(answers)
        const counted = result.reduce((sum, { count }) => sum + count, 0)
        expect(counted).toBe(answers.reduce((sum, { count }) => sum + count, 0))
        for (const { side, count, tenths, satisfied, effects } of result) {
          const own = answers.filter((each) => each.side === side).map(({ satisfaction }) => satisfaction)
          expect(tenths).toBeGreaterThanOrEqual(Math.min(...own) * 10)
          expect(tenths).toBeLessThanOrEqual(Math.max(...own) * 10)
          expect(satisfied).toBeGreaterThanOrEqual(0)
          expect(satisfied).toBeLessThanOrEqual(100)
          expect(effects.FULL + effects.PART + effects.NONE).toBe(count)
          expect(averageText(tenths)).toMatch(/^[1-5]\.\d$/)
        }
        expect(resultOf([...answers].reverse())).toEqual(result)
      }),
    )
  })
})

describe('the second look', () => {
  it.each([
    ['2026-11-06', '2027-02-06'],
    ['2026-11-30', '2027-02-28'],
    ['2027-05-31', '2027-08-31'],
  ])('at what was closed on %s is due on %s', (closedOn, day) => {
    expect(reviewDay(asCivilDate(closedOn))).toBe(day)
  })

  it.each([
    ['before its day', '2027-02-05', false, false],
    ['on its day', '2027-02-06', false, true],
    ['long after', '2027-06-01', false, true],
    ['once somebody has looked', '2027-06-01', true, false],
  ])('%s', (_sentence, today, isReviewed, due) => {
    expect(isReviewDue({ reviewOn: asCivilDate('2027-02-06'), isReviewed }, asCivilDate(today))).toBe(due)
  })

  it('is not due while the evaluation is open', () => {
    expect(isReviewDue({ reviewOn: null, isReviewed: false }, asCivilDate('2030-01-01'))).toBe(false)
  })
})

const id = '0199aaaa-0000-7000-8000-000000000000'

describe('what is sent', () => {
  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['two taps', { satisfaction: '5', effect: 'FULL' }, undefined],
    ['no stars', { effect: 'FULL' }, 'satisfaction: 请选择满意程度。'],
    ['six stars', { satisfaction: '6', effect: 'FULL' }, 'satisfaction: 请选择满意程度。'],
    ['no effect', { satisfaction: '5' }, 'effect: 请选择问题解决得怎样。'],
  ])('%s', (_sentence, input, message) => expect(firstMessage(submitAnswerInput, input)).toBe(message))

  it('is about one project or one activity', () => {
    const of = (projectId: string, activityId: string) =>
      openEvaluationInput.safeParse({ projectId, activityId }).success
    expect([of(id, ''), of('', id), of(id, id), of('', '')]).toEqual([true, true, false, false])
  })
})
