import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { asCivilDate, type CivilDate } from '../calendar/civil-date.ts'
import { afterStep, type ClaimStanding, type ClaimStep, claimStep, stepsOpenTo } from './claims.ts'
import { bestMatches, commonWords, type Matchable, matchOf } from './matching.ts'
import { type Offer, offerProblem, sharedDays } from './offer.ts'
import { addNeedInput, addResourceInput, askResourceInput, decideClaimInput } from './schemas.ts'

const day = (text: string) => asCivilDate(`2026-${text}`)

describe('a claim', () => {
  const open = (turn: 'OWNER' | 'CLAIMANT'): ClaimStanding => ({ state: 'OPEN', turn })
  const agreed: ClaimStanding = { state: 'AGREED', turn: 'OWNER' }
  it.each<[string, ClaimStanding, 'OWNER' | 'CLAIMANT', ClaimStep, string | null]>([
    ['is agreed by the side whose turn it is', open('OWNER'), 'OWNER', 'AGREE', 'AGREED OWNER'],
    ['is not agreed by who asked', open('OWNER'), 'CLAIMANT', 'AGREE', null],
    ['is declined by the side whose turn it is', open('OWNER'), 'OWNER', 'DECLINE', 'DECLINED OWNER'],
    ['goes back with a proposal', open('OWNER'), 'OWNER', 'PROPOSE', 'OPEN CLAIMANT'],
    ['and comes again with another one', open('CLAIMANT'), 'CLAIMANT', 'PROPOSE', 'OPEN OWNER'],
    ['waits for the claimant after a proposal', open('CLAIMANT'), 'OWNER', 'AGREE', null],
    ['is taken back by the claimant at any time', open('OWNER'), 'CLAIMANT', 'WITHDRAW', 'WITHDRAWN OWNER'],
    ['is not taken back by the other side', open('OWNER'), 'OWNER', 'WITHDRAW', null],
    ['is given back by the claimant once agreed', agreed, 'CLAIMANT', 'RELEASE', 'RELEASED OWNER'],
    ['is given back by the owner once agreed', agreed, 'OWNER', 'RELEASE', 'RELEASED OWNER'],
    ['is not given back before it is agreed', open('OWNER'), 'OWNER', 'RELEASE', null],
    ['is not declined once agreed', agreed, 'OWNER', 'DECLINE', null],
  ])('%s', (_sentence, standing, side, step, after) => {
    const next = afterStep(standing, side, step)
    expect(next && `${next.state} ${next.turn}`).toBe(after)
  })

  it('that has ended stays as it is, and an open one always has somebody who can go on', () => {
    const side = fc.constantFrom('OWNER' as const, 'CLAIMANT' as const)
    const steps = fc.array(fc.tuple(side, fc.constantFrom(...claimStep.options)), { maxLength: 12 })
    fc.assert(
      fc.property(steps, (taken) => {
        let standing: ClaimStanding = open('OWNER')
        for (const [by, step] of taken) {
          const next = afterStep(standing, by, step)
          if (['DECLINED', 'WITHDRAWN', 'RELEASED'].includes(standing.state)) expect(next).toBeNull()
          expect(stepsOpenTo(standing, by).includes(step)).toBe(next !== null)
          standing = next ?? standing
        }
        const possible = [...stepsOpenTo(standing, 'OWNER'), ...stepsOpenTo(standing, 'CLAIMANT')]
        expect(possible.length > 0).toBe(standing.state === 'OPEN' || standing.state === 'AGREED')
      }),
    )
  })
})

describe('what is offered', () => {
  const offer: Offer = {
    from: day('11-01'),
    until: day('11-30'),
    weekdays: [1, 3],
    opensAt: '09:00',
    closesAt: '17:00',
  }
  it.each<[string, CivilDate, string, string, string | null]>([
    ['on an offered weekday within the hours', day('11-02'), '09:00', '17:00', null],
    ['the day before the first', day('10-31'), '10:00', '11:00', 'DAYS'],
    ['the day after the last', day('12-02'), '10:00', '11:00', 'DAYS'],
    ['on a Friday', day('11-06'), '10:00', '11:00', 'WEEKDAY'],
    ['a minute too early', day('11-02'), '08:59', '10:00', 'HOURS'],
    ['a minute too long', day('11-02'), '16:00', '17:01', 'HOURS'],
  ])('%s', (_sentence, date, startTime, endTime, problem) => {
    expect(offerProblem(offer, { date, startTime, endTime })).toBe(problem)
  })

  it('without limits is offered always', () => {
    const always: Offer = { from: null, until: null, weekdays: [], opensAt: null, closesAt: null }
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(offerProblem(always, { date, startTime: '00:00', endTime: '23:59' })).toBeNull()
      }),
    )
  })

  it('shares with another span exactly the days that are in both', () => {
    const span = fc.record({ from: fc.option(anyDay), until: fc.option(anyDay) })
    const within = (each: { from: CivilDate | null; until: CivilDate | null }, date: CivilDate) =>
      (!each.from || each.from <= date) && (!each.until || date <= each.until)
    fc.assert(
      fc.property(span, span, anyDay, (a, b, date) => {
        const shared = sharedDays(a, b)
        expect(shared !== null && within(shared, date)).toBe(within(a, date) && within(b, date))
      }),
    )
  })
})

describe('words in common', () => {
  it.each([
    ['为楼宇职工办健康讲座', '中医健康讲座进楼宇', ['楼宇', '健康讲座']],
    ['Excel 培训', 'EXCEL培训班', ['excel', '培训']],
    ['需要提供服务', '可以提供服务', []],
    ['清淤', '清洁', []],
  ])('of “%s” and “%s”', (a, b, words) => expect(commonWords(a, b)).toEqual(words))

  it('stand in both texts', () => {
    const text = fc.string({ unit: fc.constantFrom('健', '康', '讲', '座', '，', 'a'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const word of commonWords(a, b)) {
          expect(a.includes(word)).toBe(true)
          expect(b.includes(word)).toBe(true)
        }
      }),
    )
  })
})

describe('a suggestion', () => {
  const room = { id: 'room', name: '场地' }
  const need = (changed: Partial<Matchable> = {}): Matchable => ({
    category: room,
    place: '外滩街道',
    words: '音乐党课排练',
    from: day('11-10'),
    until: day('11-30'),
    ...changed,
  })
  const resource = (changed: Partial<Matchable> = {}): Matchable => ({
    category: room,
    place: '黄浦区外滩街道',
    words: '三楼排练厅',
    from: day('11-20'),
    until: null,
    ...changed,
  })
  const apart = { category: null, place: '', words: '' }
  it.each<[string, Matchable, Matchable, string | null]>([
    [
      'names all that it rests on',
      need(),
      resource(),
      '同属“场地”类，地点都在外滩街道，都提到“排练”，时间相合（2026年11月20日至2026年11月30日）。',
    ],
    [
      'is made for the category alone',
      need({ place: '', words: '会' }),
      resource({ from: null }),
      '同属“场地”类。',
    ],
    ['is not made where the days exclude each other', need({ until: day('11-19') }), resource(), null],
    ['is not made for the place alone', need({ ...apart, place: '外滩街道' }), resource(apart), null],
    ['is not made for nothing', need(apart), resource(apart), null],
  ])('%s', (_sentence, wanted, offered, sentence) => {
    expect(matchOf(wanted, offered)?.sentence ?? null).toBe(sentence)
  })

  it('never gets worse by one more thing in common, and the best is first', () => {
    const any = fc.record({
      category: fc.constantFrom(room, null, { id: 'car', name: '车辆' }),
      place: fc.constantFrom('', '外滩街道', '南京东路'),
      words: fc.constantFrom('', '健康讲座', '义诊与健康咨询', '会议室'),
      from: fc.constant(null),
      until: fc.constant(null),
    })
    const score = (a: Matchable, b: Matchable) => matchOf(a, b)?.score ?? 0
    fc.assert(
      fc.property(any, fc.array(any), (wanted, offered) => {
        for (const each of offered) {
          expect(score(wanted, { ...each, category: wanted.category })).toBeGreaterThanOrEqual(
            score(wanted, each),
          )
        }
        const scores = bestMatches(offered, (each) => matchOf(wanted, each), 3).map((each) => each.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.length).toBeLessThanOrEqual(3)
        expect(scores[0] ?? 0).toBe(Math.max(0, ...offered.map((each) => score(wanted, each))))
      }),
    )
  })
})

describe('what forms send', () => {
  const id = '0199aaaa-0000-7000-8000-000000000000'
  const need = { organizationId: id, unitId: '', title: '健康讲座', source: 'UNIT', categoryId: '' }
  const resource = { organizationId: id, unitId: '', title: '会议室', categoryId: '', weekdays: '1,5' }
  const ask = { resourceId: id, unitId: '', text: '' }
  const step = { claimId: id, text: '' }
  it.each<
    [string, { safeParse(input: unknown): { success: boolean; error?: unknown } }, unknown, string | null]
  >([
    ['a need without days', addNeedInput, need, null],
    [
      'a need that ends before it begins',
      addNeedInput,
      { ...need, from: '2026-11-02', until: '2026-11-01' },
      'until',
    ],
    ['a need from nowhere', addNeedInput, { ...need, source: 'X' }, 'source'],
    ['a resource on two weekdays', addResourceInput, resource, null],
    ['a resource on an eighth day', addResourceInput, { ...resource, weekdays: '8' }, 'weekdays.0'],
    [
      'a resource closing as it opens',
      addResourceInput,
      { ...resource, opensAt: '09:00', closesAt: '09:00' },
      'closesAt',
    ],
    ['a request without a time', askResourceInput, ask, null],
    ['a request with half a time', askResourceInput, { ...ask, date: '2026-11-02' }, 'date'],
    [
      'a request that ends first',
      askResourceInput,
      { ...ask, date: '2026-11-02', startTime: '10:00', endTime: '09:00' },
      'endTime',
    ],
    ['agreeing without words', decideClaimInput, { ...step, step: 'AGREE' }, null],
    ['declining without words', decideClaimInput, { ...step, step: 'DECLINE' }, 'text'],
  ])('%s', (_sentence, schema, input, path) => {
    const parsed = schema.safeParse(input) as { error?: { issues: { path: PropertyKey[] }[] } }
    expect(parsed.error?.issues[0]?.path.join('.') ?? null).toBe(path)
  })
})
