import { expect, it } from 'vitest'
import { readMoved, writeMoved } from './moved.ts'

const id = (last: number) => `0199aaaa-0000-7000-8000-00000000000${last}`
const moved = [
  { meetingId: id(1), chairMoved: true, hostMoved: true },
  { meetingId: id(2), chairMoved: true, hostMoved: false },
  { meetingId: id(3), chairMoved: false, hostMoved: true },
  { meetingId: id(4), chairMoved: false, hostMoved: false },
]

it('comes back from an address as it was written', () => {
  expect(readMoved(writeMoved(moved))).toEqual(moved)
  expect(readMoved(new URLSearchParams(`moved=${writeMoved(moved)}`).get('moved'))).toEqual(moved)
})

it.each([null, '', 'x', `${id(1)}`, `${id(1)}.x`, `${id(1)}.hc`, `'; drop.c`])(
  'reads nothing from %j',
  (text) => {
    expect(readMoved(text)).toEqual([])
  },
)

it('carries no more than an address can hold', () => {
  const many = Array.from({ length: 500 }, () => moved[0] as (typeof moved)[number])
  expect(writeMoved(many).length).toBeLessThan(4000)
  expect(readMoved(writeMoved(many))).toHaveLength(60)
})
