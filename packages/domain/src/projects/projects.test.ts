import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { asCivilDate } from '../calendar/civil-date.ts'
import { topicStates } from '../topics/vocabulary.ts'
import { type ChainFacts, composeChain, stuckAfter } from './chain.ts'
import { quarterOfDay } from './quarter.ts'
import { addProjectInput } from './schemas.ts'
import { nextProjectStates, projectState } from './vocabulary.ts'

const day = (text: string) => asCivilDate(`2027-${text}`)
const need = { id: 'n', title: '健康讲座', enteredOn: day('01-01'), isOpen: true, isClaimed: false }
const topic = { id: 't', title: '办讲座', state: 'WAITING' as const, proposedOn: day('02-01') }
const project = {
  id: 'p',
  title: '讲座进楼宇',
  state: 'PLANNED' as const,
  createdOn: day('03-01'),
  newsOn: null,
  year: 2027,
  quarter: 3,
  endedOn: null,
}
const evaluation = {
  id: 'e',
  title: '讲座进楼宇',
  state: 'OPEN' as const,
  openedOn: day('09-01'),
  projectId: 'p',
  reviewOn: null,
  isReviewed: false,
}
const closed = { ...evaluation, state: 'CLOSED' as const, reviewOn: day('12-10') }
const done = { ...project, state: 'DONE' as const, endedOn: day('08-20') }
const none = { need: null, topics: [], projects: [], evaluations: [] }
const said = (facts: Partial<ChainFacts>, today: string) =>
  composeChain({ ...none, ...facts }, day(today)).map(
    ({ kind, on, age, isStuck }) => `${kind} ${on.slice(5)} ${age ?? '-'}${isStuck ? ' stuck' : ''}`,
  )

describe('the chain', () => {
  it.each<[string, Partial<ChainFacts>, string, string[]]>([
    ['a need alone waits', { need, topics: [], projects: [] }, '01-30', ['NEED 01-01 29']],
    ['and is stuck after 30 days', { need, topics: [], projects: [] }, '01-31', ['NEED 01-01 30 stuck']],
    [
      'a claimed need does not',
      { need: { ...need, isClaimed: true }, topics: [], projects: [] },
      '12-31',
      ['NEED 01-01 -'],
    ],
    [
      'a closed need does not',
      { need: { ...need, isOpen: false }, topics: [], projects: [] },
      '12-31',
      ['NEED 01-01 -'],
    ],
    [
      'then the topic waits',
      { need, topics: [topic], projects: [] },
      '02-11',
      ['NEED 01-01 -', 'TOPIC 02-01 10'],
    ],
    [
      'a declined topic leaves the need waiting',
      { need, topics: [{ ...topic, state: 'DECLINED' }], projects: [] },
      '02-11',
      ['NEED 01-01 41 stuck', 'TOPIC 02-01 -'],
    ],
    [
      'a project waits from the first day of its quarter',
      { need, topics: [topic], projects: [project] },
      '07-11',
      ['NEED 01-01 -', 'TOPIC 02-01 -', 'PROJECT 03-01 10'],
    ],
    ['and not before', { need: null, topics: [], projects: [project] }, '06-30', ['PROJECT 03-01 0']],
    [
      'news makes it young again',
      { need: null, topics: [], projects: [{ ...project, state: 'RUNNING', newsOn: day('09-01') }] },
      '10-31',
      ['PROJECT 03-01 60 stuck'],
    ],
    ['what is done waits for its evaluation', { projects: [done] }, '10-19', ['PROJECT 03-01 60 stuck']],
    [
      'what was stopped waits for nobody',
      { projects: [{ ...done, state: 'STOPPED' }] },
      '12-31',
      ['PROJECT 03-01 -'],
    ],
    [
      'then the evaluation waits to be closed',
      { projects: [done], evaluations: [evaluation] },
      '10-01',
      ['PROJECT 03-01 -', 'EVALUATION 09-01 30 stuck'],
    ],
    [
      'an evaluation of something else leaves a project waiting',
      { projects: [done], evaluations: [{ ...evaluation, projectId: null }] },
      '09-01',
      ['PROJECT 03-01 12', 'EVALUATION 09-01 0'],
    ],
    ['a closed one waits for nobody', { evaluations: [closed] }, '12-09', ['EVALUATION 09-01 -']],
    ['until the day of the second look', { evaluations: [closed] }, '12-15', ['EVALUATION 09-01 5']],
    [
      'and after it for nobody again',
      { evaluations: [{ ...closed, isReviewed: true }] },
      '12-15',
      ['EVALUATION 09-01 -'],
    ],
  ])('%s', (_sentence, facts, today, links) => expect(said(facts, today)).toEqual(links))

  it('shows each link once, in order, and is stuck only with an age past its limit', () => {
    const topics = fc.array(fc.constantFrom(...topicStates).map((state) => ({ ...topic, state })))
    const projects = fc.array(fc.constantFrom(...projectState.options).map((state) => ({ ...done, state })))
    const evaluations = fc.array(fc.constantFrom(evaluation, closed))
    fc.assert(
      fc.property(fc.option(fc.constant(need)), topics, projects, evaluations, anyDay, (one, ...rest) => {
        const [some, others, last, today] = rest
        const links = composeChain({ need: one, topics: some, projects: others, evaluations: last }, today)
        expect(links).toHaveLength((one ? 1 : 0) + some.length + others.length + last.length)
        for (const { kind, age, isStuck } of links) {
          expect(isStuck).toBe(age !== null && age >= stuckAfter[kind])
          if (age !== null) expect(age).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

it('what has ended goes nowhere, and every state is reached', () => {
  const reached = new Set(Object.values(nextProjectStates).flat())
  expect([...reached, 'PLANNED'].sort()).toEqual([...projectState.options].sort())
  expect([...nextProjectStates.DONE, ...nextProjectStates.STOPPED]).toEqual([])
})

const id = '0199aaaa-0000-7000-8000-000000000000'
const input = {
  listId: id,
  name: '讲座',
  quarter: '1',
  budget: '',
  needId: '',
  topicId: '',
  responsibleId: id,
}
it.each<[string, Record<string, unknown>, string | null]>([
  ['with one responsible unit', {}, null],
  ['with none', { responsibleId: '' }, 'responsibleId'],
  ['whose responsible unit assists too', { assistantIds: id }, 'assistantIds'],
  ['in a fifth quarter', { quarter: '5' }, 'quarter'],
  ['with a budget below zero', { budget: '-1' }, 'budget'],
])('a project %s', (_sentence, changed, path) => {
  const parsed = addProjectInput.safeParse({ ...input, ...changed })
  expect(parsed.error?.issues[0]?.path[0] ?? null).toBe(path)
})

describe('the quarter of a need', () => {
  it.each([
    [null, 1],
    ['2027-01-01', 1],
    ['2027-03-31', 1],
    ['2027-04-01', 2],
    ['2027-12-31', 4],
    ['2026-12-31', 1],
    ['2028-07-01', 1],
  ] as const)('that is wished for %s is %i in 2027', (on, quarter) => {
    expect(quarterOfDay(2027, on && asCivilDate(on))).toBe(quarter)
  })
})
