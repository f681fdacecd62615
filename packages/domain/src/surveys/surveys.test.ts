import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plannedDay } from '../../test/arbitraries.ts'
import { addDays, asCivilDate, type CivilDate } from '../calendar/civil-date.ts'
import { type AnswerForm, type Answers, answerText, readAnswers } from './answers.ts'
import { movedQuestion, nextQuestionId, optionsProblem, type Question, questionOf } from './questions.ts'
import { createSurveyInput, groupAnswersInput, setAudienceInput, setQuestionInput } from './schemas.ts'
import { nextRound, showsAnswers, surveyStage } from './stage.ts'
import { tallyOf } from './tally.ts'

const words = { hint: '', required: true }
const single: Question = {
  id: 'q1',
  kind: 'SINGLE',
  title: '类别',
  ...words,
  options: ['健康', '文化', '法律'],
}
const multiple: Question = { ...single, id: 'q2', kind: 'MULTIPLE', title: '时间', required: false }
const number: Question = { id: 'q3', kind: 'NUMBER', title: '人数', ...words, least: 1, most: 500 }
const rating: Question = { id: 'q4', kind: 'RATING', title: '评价', ...words }
const text: Question = { id: 'q5', kind: 'LONG_TEXT', title: '建议', ...words, required: false }
const date: Question = { id: 'q6', kind: 'DATE', title: '日期', ...words, required: false }

describe('an answer', () => {
  it.each<[string, Question, string | undefined, unknown, string | undefined]>([
    ['is one of the options', single, '2', 2, undefined],
    ['is none of them', single, '3', undefined, '请从给出的选项中选择。'],
    ['is no option but words', single, '健康', undefined, '请从给出的选项中选择。'],
    ['is missing where it is required', single, '', undefined, '请回答“类别”。'],
    ['is not sent at all', single, undefined, undefined, '请回答“类别”。'],
    ['is several options, each once and in order', multiple, '2,0,2', [0, 2], undefined],
    ['is several, one of which is none', multiple, '0,7', undefined, '请从给出的选项中选择。'],
    ['may be left open', multiple, '', undefined, undefined],
    ['is a number, in full-width digits', number, '１２', 12, undefined],
    ['is a number that is too great', number, '501', undefined, '人数请填写 1 到 500 之间的整数。'],
    ['is a mark', rating, '5', 5, undefined],
    ['is a mark above the best', rating, '6', undefined, '评价请填写 1 到 5 之间的整数。'],
    ['is a text, trimmed', text, '  要热水\r\n要灯 ', '要热水\n要灯', undefined],
    ['is blank', text, ' \u3000', undefined, undefined],
    ['is a day', date, '2026-12-01', '2026-12-01', undefined],
    [
      'is a day that there is not',
      date,
      '2026-02-30',
      undefined,
      '没有这个日期，请按“2026-11-06”的格式填写 1900 年到 2200 年之间的日期。',
    ],
  ])('%s', (_sentence, question, given, value, problem) => {
    const { answers, problems } = readAnswers([question], given === undefined ? {} : { [question.id]: given })
    expect(answers[question.id]).toEqual(value)
    expect(problems[question.id]).toBe(problem)
  })

  it('is read the same again from what is kept, and either kept or refused', () => {
    const form = fc.record(
      Object.fromEntries(
        [single, multiple, number, rating, text, date].map(({ id }) => [
          id,
          fc.oneof(
            fc.integer({ min: -1, max: 600 }).map(String),
            fc.constantFrom('', '0,1', '2026-12-01', '话'),
          ),
        ]),
      ),
    )
    const questions = [single, multiple, number, rating, text, date]
    fc.assert(
      fc.property(form, (given: AnswerForm) => {
        const { answers, problems } = readAnswers(questions, given)
        const again = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, String(value)]))
        for (const { id, required } of questions) {
          if (id in answers) expect(readAnswers(questions, again).answers[id]).toEqual(answers[id])
          expect(id in answers && id in problems).toBe(false)
          if (required) expect(id in answers || id in problems).toBe(true)
        }
      }),
    )
  })

  it('is told in words', () => {
    expect(answerText(single, 1)).toBe('文化')
    expect(answerText(multiple, [0, 2])).toBe('健康；法律')
    expect(answerText(number, 12)).toBe('12')
    expect(answerText(text, undefined)).toBe('')
  })
})

describe('counting', () => {
  const sheet = fc.record({
    q1: fc.option(fc.nat(2), { nil: undefined }),
    q2: fc.option(fc.uniqueArray(fc.nat(2)), { nil: undefined }),
    q3: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
    q4: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    q6: fc.option(plannedDay, { nil: undefined }),
  })
  const given = (sheets: Record<string, unknown>[]) =>
    sheets.map(
      (each) =>
        Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as Answers,
    )

  it('loses nobody, counts nobody twice, and does not mind the order', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 40 }), (rows) => {
        const sheets = given(rows)
        for (const question of [single, number, rating, date]) {
          const { answered, bars } = tallyOf(question, sheets)
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(answered)
          expect(answered).toBe(sheets.filter((each) => each[question.id] !== undefined).length)
          expect(tallyOf(question, [...sheets].reverse())).toEqual(tallyOf(question, sheets))
        }
        for (const { count } of tallyOf(multiple, sheets).bars)
          expect(count).toBeLessThanOrEqual(sheets.length)
      }),
    )
  })

  it('gives mean and median of numbers', () => {
    const sheets = [1, 2, 3, 10].map((q3) => ({ q3 }))
    expect(tallyOf(number, sheets).numbers).toEqual({ mean: 4, median: 2.5, least: 1, most: 10 })
    expect(tallyOf(number, []).numbers).toBeNull()
  })

  it('puts many different numbers into at most eight spans', () => {
    const { bars } = tallyOf(
      number,
      Array.from({ length: 100 }, (_, index) => ({ q3: index + 1 })),
    )
    expect(bars.map(({ label }) => label)).toEqual([
      '1–13',
      '14–26',
      '27–39',
      '40–52',
      '53–65',
      '66–78',
      '79–91',
      '92–104',
    ])
  })
})

describe('a survey', () => {
  const day = (value: string) => asCivilDate(`2026-11-${value}`)
  const at = new Date('2026-11-01T00:00:00Z')
  const times = { openedAt: at, closedAt: null, opensOn: day('05'), closesOn: day('20') }
  it.each<[string, Partial<Parameters<typeof surveyStage>[0]>, CivilDate, string]>([
    ['is prepared until it is opened', { openedAt: null }, day('10'), 'DRAFT'],
    ['waits until its first day', {}, day('04'), 'WAITING'],
    ['is open on its first day', {}, day('05'), 'OPEN'],
    ['is open on its last day', {}, day('20'), 'OPEN'],
    ['is over the day after', {}, day('21'), 'ENDED'],
    ['is over when somebody ends it', { closedAt: at }, day('10'), 'ENDED'],
  ])('%s', (_sentence, changed, today, stage) => {
    expect(surveyStage({ ...times, ...changed }, today)).toBe(stage)
  })

  it.each([
    ['named shows its answers at once', { anonymous: false, closedAt: null }, 1, true],
    ['anonymous shows none while it is open', { anonymous: true, closedAt: null }, 100, false],
    ['anonymous shows none of two', { anonymous: true, closedAt: at }, 2, false],
    ['anonymous shows three when it is over', { anonymous: true, closedAt: at }, 3, true],
  ])('%s', (_sentence, survey, answers, shown) => {
    expect(showsAnswers(survey, answers)).toBe(shown)
  })

  it('comes again a year later', () => {
    const last = { title: '2026年建设者需求调查', year: 2026, opensOn: day('01'), closesOn: day('30') }
    expect(nextRound(last)).toEqual({
      title: '2027年建设者需求调查',
      year: 2027,
      opensOn: '2027-11-01',
      closesOn: '2027-11-30',
    })
    const span = fc.tuple(plannedDay, fc.nat(400))
    fc.assert(
      fc.property(span, ([opensOn, days]) => {
        const next = nextRound({ ...last, opensOn, closesOn: addDays(opensOn, days) })
        expect(next.closesOn >= next.opensOn).toBe(true)
        expect(next.opensOn > opensOn).toBe(true)
      }),
    )
  })
})

describe('questions', () => {
  it.each([
    ['two options', '甲\n乙', undefined],
    ['one option', '甲\n \n', '单选题和多选题至少要有两个选项，每行一个。'],
    ['the same twice', '甲\n乙\n 甲 ', '选项“甲”重复了，请修改。'],
    [
      '31 options',
      Array.from({ length: 31 }, (_, n) => `选${n}`).join('\n'),
      '选项最多 30 个，请合并或删减。',
    ],
  ])('with %s', (_sentence, options, problem) => expect(optionsProblem(options)).toBe(problem))

  it('keep what their kind needs only', () => {
    const form = { title: '类别', ...words, options: '甲\n乙', least: null, most: null }
    expect(questionOf('q1', { kind: 'SINGLE', ...form })).toMatchObject({ options: ['甲', '乙'] })
    expect(questionOf('q1', { kind: 'DATE', ...form })).not.toHaveProperty('options')
    expect(questionOf('q1', { kind: 'NUMBER', ...form })).toMatchObject({ least: 0, most: 999_999_999 })
  })

  it('are moved without one being lost, and back again', () => {
    const questions = [single, multiple, number, rating]
    const which = fc.constantFrom(...questions.map(({ id }) => id))
    fc.assert(
      fc.property(which, fc.constantFrom('UP' as const, 'DOWN' as const), (id, direction) => {
        const moved = movedQuestion(questions, id, direction)
        expect(moved.map((each) => each.id).sort()).toEqual(questions.map((each) => each.id))
        const back = movedQuestion(moved, id, direction === 'UP' ? 'DOWN' : 'UP')
        const atEnd = moved.every((each, index) => each === questions[index])
        expect(atEnd ? questions : back).toEqual(questions)
      }),
    )
    expect(movedQuestion(questions, 'q1', 'DOWN').map(({ id }) => id)).toEqual(['q2', 'q1', 'q3', 'q4'])
    expect(nextQuestionId(questions)).toBe('q5')
    expect(nextQuestionId([])).toBe('q1')
  })
})

describe('what forms send', () => {
  const id = '0199aaaa-0000-7000-8000-000000000000'
  const survey = {
    organizationId: id,
    title: '调查',
    year: '2026',
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
  }
  const question = { surveyId: id, kind: 'SINGLE', title: '类别', options: '甲\n乙' }
  const group = { surveyId: id, questionId: 'q1', answerIds: id, title: '热水' }
  it.each<[string, { safeParse(input: unknown): unknown }, unknown, string | null]>([
    ['a survey of a month', createSurveyInput, survey, null],
    ['a survey of a day', createSurveyInput, { ...survey, closesOn: '2026-11-01' }, null],
    ['a survey that ends first', createSurveyInput, { ...survey, closesOn: '2026-10-31' }, 'closesOn'],
    ['a question', setQuestionInput, question, null],
    ['a question of no kind', setQuestionInput, { ...question, kind: '' }, 'kind'],
    ['a choice without options', setQuestionInput, { ...question, options: '' }, 'options'],
    ['a text without options', setQuestionInput, { ...question, kind: 'LONG_TEXT', options: '' }, null],
    ['limits upside down', setQuestionInput, { ...question, kind: 'NUMBER', least: '5', most: '4' }, 'most'],
    [
      'units and sites',
      setAudienceInput,
      { surveyId: id, unitIds: `${id},${id}`, sites: '一号\n二号' },
      null,
    ],
    ['the same site twice', setAudienceInput, { surveyId: id, sites: '一号\n一号' }, 'sites'],
    ['opinions of a new group', groupAnswersInput, group, null],
    ['opinions of no group', groupAnswersInput, { ...group, title: '' }, 'title'],
    ['a group of nothing', groupAnswersInput, { ...group, answerIds: '' }, 'answerIds'],
  ])('%s', (_sentence, schema, input, path) => {
    const parsed = schema.safeParse(input) as { error?: { issues: { path: PropertyKey[] }[] } }
    expect(parsed.error?.issues[0]?.path.join('.') ?? null).toBe(path)
  })
})
