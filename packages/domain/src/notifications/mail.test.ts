import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { isQuietOver, nextAttemptAt, quietMinutes, retryMinutes } from './mail.ts'
import { changeContactInput } from './schemas.ts'

const now = new Date('2026-11-06T01:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('letters', () => {
  it('gather changes for the quiet time, counted from the first', () => {
    expect(isQuietOver(now, later(quietMinutes - 0.01))).toBe(false)
    expect(isQuietOver(now, later(quietMinutes))).toBe(true)
  })

  it('are tried again ever more seldom, and then given up', () => {
    const waits = retryMinutes.map((_, index) => nextAttemptAt(index + 1, now))
    expect(waits).toEqual(retryMinutes.map(later))
    expect(waits).toEqual([...waits].sort((a, b) => Number(a) - Number(b)))
    expect(nextAttemptAt(retryMinutes.length + 1, now)).toBeNull()
  })
})

describe('an address', () => {
  it.each([
    ['wang@example.cn', 'wang@example.cn'],
    ['  wang.shufen+pilin@mail.example.com.cn ', 'wang.shufen+pilin@mail.example.com.cn'],
    ['', null],
    ['   ', null],
    [undefined, null],
  ])('%j is taken as %j', (given, taken) => {
    expect(changeContactInput.parse({ email: given }).email).toBe(taken)
  })

  it.each([
    'wang',
    'wang@',
    '@example.cn',
    'wang@example',
    'wang shufen@example.cn',
    'wang@example.cn\nBcc: x@example.cn',
    'wang@example.cn,li@example.cn',
    `${'w'.repeat(120)}@example.cn`,
  ])('%j is refused with a sentence', (email) => {
    expect(firstMessage(changeContactInput, { email })).toBe(
      'email: 请填写正确的邮箱地址，例如 name@example.cn，或者留空。',
    )
  })

  it('gets letters only when the box is ticked', () => {
    expect(changeContactInput.parse({ email: '', receivesMail: 'on' }).receivesMail).toBe(true)
    expect(changeContactInput.parse({ email: '' }).receivesMail).toBe(false)
  })
})
