import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { slotOf } from '../attendance/check-in.ts'
import { typedSlotHolds } from './check-in.ts'
import { freePlaces, mayResize, movingUp, stateOfNew } from './places.ts'
import { addActivityInput, registerVisitorInput } from './schemas.ts'
import { wasServed } from './served.ts'
import { activityPhase } from './vocabulary.ts'

const noLimit = { places: null, taken: 900, someoneWaits: false }
const thirty = (taken: number, someoneWaits = false) => ({ places: 30, taken, someoneWaits })

describe('a new registration', () => {
  it.each<[string, Parameters<typeof stateOfNew>[0], number, string]>([
    ['takes a free place', thirty(29), 1, 'PLACED'],
    ['waits when all are taken', thirty(30), 1, 'WAITING'],
    ['of a group takes the last places', thirty(25), 5, 'PLACED'],
    ['of a group waits as a whole when they do not do', thirty(26), 5, 'WAITING'],
    ['waits behind a group, even if there is a place for it', thirty(26, true), 1, 'WAITING'],
    ['always has its places where there is no limit', noLimit, 500, 'PLACED'],
  ])('%s', (_sentence, count, asked, state) => expect(stateOfNew(count, asked)).toBe(state))
})

const queueOf = (...places: number[]) => places.map((each, index) => ({ id: `${index}`, places: each }))
const moved = (free: number, ...places: number[]) =>
  movingUp(queueOf(...places), free)
    .map(({ id }) => id)
    .join()

describe('the queue', () => {
  it.each<[string, string, string]>([
    ['nobody moves up to no place', moved(0, 1, 1), ''],
    ['the first moves up to one', moved(1, 1, 1), '0'],
    ['as many as there are places', moved(2, 1, 1, 1), '0,1'],
    ['a group that does not fit keeps its turn, and nobody overtakes it', moved(2, 1, 2, 1), '0'],
    ['until there are places enough', moved(4, 1, 2, 1), '0,1,2'],
    ['everybody where there is no limit', moved(Number.POSITIVE_INFINITY, 3, 500), '0,1'],
  ])('%s', (_sentence, got, expected) => expect(got).toBe(expected))

  it('moves up a beginning of itself that fits, and the next one would not', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 })
    fc.assert(
      fc.property(sizes, fc.nat({ max: 40 }), (places, free) => {
        const queue = queueOf(...places)
        const up = movingUp(queue, free)
        expect(up).toEqual(queue.slice(0, up.length))
        const sum = up.reduce((total, each) => total + each.places, 0)
        expect(sum).toBeLessThanOrEqual(free)
        const next = queue[up.length]
        if (next) expect(sum + next.places).toBeGreaterThan(free)
      }),
    )
  })

  it('never gives more places than there are, and leaves none free that the first in it could have', () => {
    const step = fc.oneof(
      fc.record({ ask: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ leave: fc.nat({ max: 30 }) }),
      fc.record({ resize: fc.nat({ max: 30 }), to: fc.integer({ min: 1, max: 8 }) }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(step, { maxLength: 60 }), (places, steps) => {
        let all: { id: string; places: number; state: string }[] = []
        const taken = () =>
          all.filter(({ state }) => state === 'PLACED').reduce((n, each) => n + each.places, 0)
        const queue = () => all.filter(({ state }) => state === 'WAITING')
        const raise = () => {
          const ids = movingUp(queue(), freePlaces({ places, taken: taken() })).map(({ id }) => id)
          all = all.map((row) => (ids.includes(row.id) ? { ...row, state: 'PLACED' } : row))
        }
        for (const each of steps) {
          if ('ask' in each) {
            const count = { places, taken: taken(), someoneWaits: queue().length > 0 }
            all.push({ id: `${all.length}`, places: each.ask, state: stateOfNew(count, each.ask) })
          } else if ('resize' in each) {
            const group = all[each.resize]
            if (!group || group.state === 'CANCELLED') continue
            const state = group.state === 'PLACED' ? 'PLACED' : 'WAITING'
            const behind = all.slice(state === 'WAITING' ? each.resize + 1 : 0)
            const someoneWaits = behind.some((row) => row !== group && row.state === 'WAITING')
            const count = { places, taken: taken(), state, own: group.places, someoneWaits } as const
            if (!mayResize(count, each.to)) continue
            all = all.map((row) => (row === group ? { ...row, places: each.to } : row))
            raise()
          } else {
            all = all.map((row, index) => (index === each.leave ? { ...row, state: 'CANCELLED' } : row))
            raise()
          }
          expect(taken()).toBeLessThanOrEqual(places)
          const first = queue()[0]
          if (first) expect(first.places).toBeGreaterThan(places - taken())
        }
      }),
    )
  })
})

it.each<[string, Parameters<typeof wasServed>[0], boolean]>([
  ['came', { state: 'PLACED', present: 1, noted: 4 }, true],
  ['had a place where nobody noted who came', { state: 'PLACED', present: 0, noted: 0 }, true],
  ['did not come where others did', { state: 'PLACED', present: 0, noted: 4 }, false],
  ['waited in vain', { state: 'WAITING', present: 0, noted: 0 }, false],
  ['cancelled', { state: 'CANCELLED', present: 0, noted: 0 }, false],
])('somebody who %s', (_sentence, served, expected) => expect(wasServed(served)).toBe(expected))

describe('a group of five', () => {
  const placed = { places: 30, taken: 25, state: 'PLACED' as const, own: 5, someoneWaits: false }
  const waiting = { ...placed, taken: 28, state: 'WAITING' as const }
  it.each<[string, Parameters<typeof mayResize>[0], number, boolean]>([
    ['gets smaller', placed, 1, true],
    ['gets smaller while others wait', { ...placed, someoneWaits: true }, 4, true],
    ['stays as it is', { ...placed, someoneWaits: true }, 5, true],
    ['grows into the free places', placed, 10, true],
    ['does not grow beyond them', placed, 11, false],
    ['does not grow while somebody waits', { ...placed, someoneWaits: true }, 6, false],
    ['grows where there is no limit', { ...placed, places: null }, 500, true],
    ['that waits grows while nobody waits behind it', waiting, 30, true],
    ['that waits does not grow beyond all places', waiting, 31, false],
    ['that waits does not grow in front of others', { ...waiting, someoneWaits: true }, 6, false],
    ['that waits gets smaller in front of others', { ...waiting, someoneWaits: true }, 2, true],
  ])('%s', (_sentence, count, asked, expected) => expect(mayResize(count, asked)).toBe(expected))
})

it.each([
  ['PLANNED', '2026-11-06T05:59:59Z', 'COMING'],
  ['PLANNED', '2026-11-06T06:00:00Z', 'RUNNING'],
  ['PLANNED', '2026-11-06T08:00:00Z', 'OVER'],
  ['CANCELLED', '2026-11-06T05:00:00Z', 'CANCELLED'],
] as const)('an activity that is %s is at %s %s', (state, now, phase) => {
  const times = { startsAt: new Date('2026-11-06T06:00:00Z'), endsAt: new Date('2026-11-06T08:00:00Z') }
  expect(activityPhase({ state, ...times }, new Date(now))).toBe(phase)
})

const activity = {
  organizationId: '0199aaaa-0000-7000-8000-000000000000',
  title: '音乐党课',
  place: '外滩',
  date: '2026-11-20',
  startTime: '14:00',
  endTime: '15:30',
  places: '',
}

describe('an activity', () => {
  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['with all that it needs', {}, undefined],
    ['for thirty', { places: '３０' }, undefined],
    ['for nobody', { places: '0' }, 'places: 名额请填写 1 到 5000 之间的整数。'],
    ['that ends as it starts', { endTime: '14:00' }, 'endTime: 结束时间要晚于开始时间。'],
    ['without a place', { place: ' ' }, 'place: 请填写地点。'],
  ])('%s', (_sentence, changed, message) => {
    expect(firstMessage(addActivityInput, { ...activity, ...changed })).toBe(message)
  })
})

describe('a telephone number', () => {
  it.each(['138 0013 8000', '138-0013-8000', '１３８００１３８０００'])(
    '%s is taken as people write it',
    (phone) => {
      expect(registerVisitorInput.parse({ name: '访客', phone }).phone).toBe('13800138000')
    },
  )

  it.each(['', '021-63210000', '1380013800', '138001380001', '23800138000', undefined])(
    '%s is refused',
    (phone) => {
      expect(firstMessage(registerVisitorInput, { name: '访客', phone })).toMatch(
        /^phone: 请填写 11 位手机号/,
      )
    },
  )
})

it('a scanned code leaves five minutes to type a number, and is never from the future', () => {
  const now = new Date('2026-11-06T06:00:10Z')
  const held = [-1, 0, 1, 10, 11].map((age) => typedSlotHolds(slotOf(now) - age, now))
  expect(held).toEqual([false, true, true, true, false])
})
