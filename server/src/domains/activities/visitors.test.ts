import { buildActivity, buildVisitor } from '@kit/activities'
import { buildBranch } from '@kit/builders'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { slotOf } from '@pilin/domain/attendance/check-in'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { checkInKeyOf, signCheckInCode } from '../attendance/sign-check-in-code.ts'
import { createFormLimits, formLimits } from '../auth/form-limits.ts'
import { cancelActivity } from './cancel-activity.ts'
import { cancelByLink } from './cancel-by-link.ts'
import { arrive } from './check-in.ts'
import { issueCode } from './issue-code.ts'
import { readRegistration } from './read-registration.ts'
import { registerPerson } from './register-person.ts'
import { removeVisitors } from './remove-visitors.ts'
import { readVisitorForm, submitRegistration } from './submit-registration.ts'
import { viewArrival } from './view-arrival.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))
const key = checkInKeyOf('a session secret of thirty-two characters')
let address = 0

/** A visitor's request, from an address of its own unless given. */
function from(given?: string) {
  address += 1
  const ip = given ?? `10.0.0.${address}`
  return { runtime: test.runtime, limits: createFormLimits(test.runtime.database), ip }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'done'
}

const feng = { name: '冯观澜', phone: '138 0013 8000' }

async function stage(places = '1') {
  const branch = await buildBranch(test.runtime)
  const activityId = await buildActivity(test, branch, branch.south.secretary, { places })
  return { branch, activityId }
}

describe('a visitor', () => {
  it('registers without an account, looks and cancels by a link of which only the hash is kept', async () => {
    const { branch, activityId } = await stage()
    const { prisma } = test.runtime.database
    const { secret } = await submitRegistration(from(), activityId, feng)
    const waiting = await test.run(registerPerson, branch.north.member.actor, { activityId })
    expect(waiting.state).toBe('WAITING')
    const rows = await prisma.registration.findMany({ where: { activityId } })
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(rows[0]).toMatchObject({ name: '冯观澜', phone: '13800138000', state: 'PLACED' })
    expect(await readRegistration(test.runtime, secret)).toMatchObject({
      name: '冯观澜',
      state: 'PLACED',
      mayCancel: true,
    })
    await cancelByLink(from(), secret)
    expect(await readRegistration(test.runtime, secret)).toMatchObject({
      name: '',
      state: 'CANCELLED',
      mayCancel: false,
    })
    const after = await prisma.registration.findMany({ where: { activityId }, orderBy: { serial: 'asc' } })
    expect(after.map(({ state, name, phone }) => [state, name, phone])).toEqual([
      ['CANCELLED', '', ''],
      ['PLACED', '', ''],
    ])
    expect(await codeOf(cancelByLink(from(), secret))).toBe('REGISTRATION_CANCELLED')
    const events = await prisma.auditEvent.findMany({ where: { subjectId: activityId } })
    expect(JSON.stringify(events)).not.toMatch(/冯观澜|13800138000/)
    // Who cancelled may come again.
    await submitRegistration(from(), activityId, feng)
  })

  it('is refused what does not hold, and nothing changes by it', async () => {
    const { branch, activityId } = await stage('5')
    const { secret } = await submitRegistration(from(), activityId, feng)
    const closed = await buildActivity(test, branch, branch.south.secretary, { openToVisitors: false })
    await unchanged(test.runtime.database, async () => {
      const send = (input: unknown, id = activityId) => codeOf(submitRegistration(from(), id, input))
      expect(await send({ ...feng, name: '冯' })).toBe('PHONE_REGISTERED')
      expect(await send({ name: '', phone: '' })).toBe('INVALID')
      expect(await send({ ...feng, email: 'feng' })).toBe('INVALID')
      expect(await send({ ...feng, phone: '021-63210000' })).toBe('INVALID')
      expect(await send(feng, closed)).toBe('NOT_FOUND')
      expect(await send(feng, 'x')).toBe('NOT_FOUND')
      expect(await codeOf(cancelByLink(from(), 'a'.repeat(43)))).toBe('NOT_FOUND')
      expect(await codeOf(cancelByLink(from(), `${secret}x`))).toBe('NOT_FOUND')
      test.setClock('2026-11-20', '14:00')
      expect(await codeOf(cancelByLink(from(), secret))).toBe('ACTIVITY_BEGUN')
      expect(await send({ ...feng, phone: '13900139000' })).toBe('ACTIVITY_BEGUN')
    })
    test.setClock('2026-11-06')
    await test.run(cancelActivity, branch.south.secretary.actor, { activityId, reason: '台风' })
    expect(await codeOf(submitRegistration(from(), activityId, { ...feng, phone: '13900139000' }))).toBe(
      'ACTIVITY_CANCELLED',
    )
    expect((await readRegistration(test.runtime, secret)).activity).toMatchObject({ reason: '台风' })
  })

  it('is forgotten three months after the activity, but not that somebody came', async () => {
    const { activityId } = await stage('5')
    const { secret } = await submitRegistration(from(), activityId, { ...feng, email: 'feng@example.cn' })
    const rows = () => test.runtime.database.prisma.registration.findMany({ where: { activityId } })
    test.setClock('2027-02-18', '23:59')
    await removeVisitors(test.runtime, test.runtime.clock())
    expect(await rows()).toMatchObject([{ name: '冯观澜', email: 'feng@example.cn' }])
    test.setClock('2027-02-19', '00:00')
    expect(await removeVisitors(test.runtime, test.runtime.clock())).toBeGreaterThan(0)
    expect(await removeVisitors(test.runtime, test.runtime.clock())).toBe(0)
    expect(await rows()).toMatchObject([{ name: '', phone: '', email: '', state: 'PLACED' }])
    expect(await readRegistration(test.runtime, secret)).toMatchObject({ name: '', state: 'PLACED' })
  })

  it('sends not without end from one address', async () => {
    const { activityId } = await stage('5')
    const one = from('10.1.1.1')
    for (let index = 0; index < formLimits.register.points; index += 1) {
      await codeOf(submitRegistration(one, activityId, feng))
    }
    expect(await codeOf(submitRegistration(one, activityId, feng))).toBe('TOO_MANY_ATTEMPTS')
    expect(await codeOf(submitRegistration(from(), activityId, feng))).toBe('PHONE_REGISTERED')
  })

  it('sees of an activity nobody’s name and number', async () => {
    const { branch, activityId } = await stage('1')
    await submitRegistration(from(), activityId, feng)
    await test.run(registerPerson, branch.north.member.actor, { activityId })
    const form = await readVisitorForm(test.runtime, activityId)
    expect(form).toMatchObject({ free: 0, waiting: 1, takesRegistrations: true })
    expect(JSON.stringify(form)).not.toMatch(/冯观澜|13800138000|北党员|南书记/)
  })
})

describe('the code at the door', () => {
  const opens = () => test.setClock('2026-11-20', '13:45')
  const codeNow = (id: string, age = 0) => signCheckInCode(key, id, slotOf(test.runtime.clock()) - age)
  const seen = (actor: Actor | null, code: string) => viewArrival({ runtime: test.runtime, key, actor }, code)
  const come = (actor: Actor | null, code: string, input: unknown = {}) =>
    codeOf(arrive({ ...from(), key, actor }, code, input))

  it('is signed as those of meetings are, and shown to who holds the activity only', async () => {
    const { branch, activityId } = await stage()
    const shown = (actor: Actor) => ({ runtime: test.runtime, key, actor, origin: 'https://pilin.example' })
    const { actor } = branch.south.secretary
    expect(await issueCode(shown(actor), activityId)).toMatchObject({ window: 'EARLY', code: null })
    opens()
    const { code } = await issueCode(shown(actor), activityId)
    expect(code?.address).toBe(`https://pilin.example/activities/check-in/${codeNow(activityId)}`)
    expect(await codeOf(issueCode(shown(branch.north.member.actor), activityId))).toBe('NOT_ACTIVITY_HOST')
    const stranger = await buildBranch(test.runtime)
    expect(await codeOf(issueCode(shown(stranger.south.secretary.actor), activityId))).toBe('NOT_FOUND')
  })

  it('lets members in with one press and visitors with their number, each once', async () => {
    const { branch, activityId } = await stage('2')
    const { actor } = branch.north.member
    await test.run(registerPerson, actor, { activityId })
    await submitRegistration(from(), activityId, feng)
    await test.run(registerPerson, branch.south.member.actor, { activityId })
    expect(await come(actor, codeNow(activityId))).toBe('ARRIVALS_EARLY')
    opens()
    const code = codeNow(activityId)
    expect((await seen(actor, code)).outcome).toBe('READY')
    expect(await come(actor, code)).toBe('done')
    expect(await come(actor, code)).toBe('done')
    expect((await seen(actor, code)).outcome).toBe('PRESENT')
    expect((await seen(branch.south.member.actor, code)).outcome).toBe('WAITS')
    expect(await come(branch.south.member.actor, code)).toBe('REGISTRATION_WAITS')
    expect(await come(branch.observer.actor, code)).toBe('NOT_REGISTERED')
    expect((await seen(null, code)).outcome).toBe('ASK')
    expect(await come(null, code, { phone: '13900139000' })).toBe('NOT_REGISTERED')
    expect(await come(null, code, { phone: '' })).toBe('INVALID')
    // Typing takes its time: the code of a visitor holds for five minutes.
    expect(await come(null, codeNow(activityId, 9), feng)).toBe('done')
    expect(await come(null, codeNow(activityId, 11), feng)).toBe('CODE_EXPIRED')
    expect(await come(actor, codeNow(activityId, 2))).toBe('CODE_EXPIRED')
    const { prisma } = test.runtime.database
    const rows = await prisma.registration.findMany({ where: { activityId }, orderBy: { serial: 'asc' } })
    expect(rows.map(({ present, checkInWay }) => [present, checkInWay])).toEqual([
      [1, 'QR'],
      [1, 'QR'],
      [0, null],
    ])
    expect(await prisma.auditEvent.count({ where: { kind: 'registration.present' } })).toBe(2)
    test.setClock('2026-11-20', '15:31')
    expect(await come(actor, codeNow(activityId))).toBe('ARRIVALS_OVER')
  })

  it('says nothing to others than whom it is for', async () => {
    const { branch, activityId } = await stage()
    const inner = await buildActivity(test, branch, branch.south.secretary, { openToVisitors: false })
    const stranger = await buildBranch(test.runtime)
    opens()
    for (const [actor, code] of [
      [null, codeNow(inner)],
      [null, codeNow(activityId, 2)],
      [stranger.south.member.actor, codeNow(inner)],
      [branch.south.member.actor, codeNow(activityId).replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))],
      [null, codeNow('0199aaaa-0000-7000-8000-000000000000')],
      [null, 'x'],
    ] as const) {
      expect(await seen(actor, code)).toEqual({ outcome: 'EXPIRED', activity: null, opensAt: '' })
    }
    await buildVisitor(test, activityId, 3).catch(() => {})
    expect(await come(null, codeNow(inner), feng)).toBe('CODE_EXPIRED')
    expect(await come(stranger.south.member.actor, codeNow(activityId))).toBe('NOT_FOUND')
  })
})
