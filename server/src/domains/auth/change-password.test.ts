import { lastAuditOf } from '@kit/audit'
import { actorFor, buildBranch } from '@kit/builders'
import { expectRefusals } from '@kit/refusals'
import { testSignIn } from '@kit/sign-in'
import { executing, useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { Announcement } from '../../kernel/announcement.ts'
import { changePassword, replacePassword } from './change-password.ts'
import { createAccount } from './create-account.ts'
import { actorOf } from './data.ts'

const test = useRuntime()
const old = 'first-password'
const input = { currentPassword: old, newPassword: '毗邻而建共商共办', repeatedPassword: '毗邻而建共商共办' }
const wrong = { ...input, currentPassword: 'not-the-password' }
let count = 0

/** Somebody who has signed in on a desk and on a phone. */
async function setUp() {
  count += 1
  const username = `chen${count}`
  const { prisma } = test.runtime.database
  const userId = await createAccount(prisma, { name: '陈静', username, password: old }, test.runtime.clock())
  const entrance = testSignIn(test.runtime)
  const desk = await entrance.enter(username, old)
  const phone = await entrance.enter(username, old)
  const behind = async (cookie: string): Promise<Actor | null> =>
    (await actorOf(entrance.auth, prisma, new Headers({ cookie }), test.runtime.clock())).actor
  const actor = (await behind(desk)) ?? (await actorFor(test.runtime, userId))
  const change = (given: unknown, ip = '203.0.113.9') =>
    changePassword({ runtime: test.runtime, limits: entrance.limits, ip, actor }, given)
  return { ...entrance, username, userId, actor, desk, phone, behind, change }
}

describe('changing one’s password', () => {
  it('lets the new one in and not the old one, and signs out everywhere else', async () => {
    const { username, userId, desk, phone, behind, change, enter, refused } = await setUp()
    await change(input)
    expect(await behind(desk)).not.toBeNull()
    expect(await behind(phone)).toBeNull()
    expect((await refused(username, old)).code).toBe('SIGN_IN_FAILED')
    expect(await enter(username, input.newPassword)).toContain('session_token=')
    const { prisma } = test.runtime.database
    const audit = await prisma.auditEvent.findMany({ where: { subjectId: userId } })
    const changed = audit.find(({ kind }) => kind === 'account.password-changed')
    expect(changed).toMatchObject({ subjectType: 'user', actorName: '陈静', organizationId: null, data: {} })
  })

  it('has open pages of that person judged anew', async () => {
    const { actor, userId } = await setUp()
    const facts: Announcement[] = []
    const reactions = [async (fact: Announcement) => void facts.push(fact)]
    await executing(() => ({ ...test.runtime, reactions })).run(replacePassword, actor, input)
    expect(facts).toEqual([{ type: 'access.changed', userId }])
    expect((await lastAuditOf(test.runtime.database, userId)).kind).toBe('account.password-changed')
  })

  it('refuses a wrong current password and new ones that will not do, and changes nothing', async () => {
    const { actor } = await setUp()
    const { south } = await buildBranch(test.runtime)
    await expectRefusals(test, replacePassword, [
      [actor, wrong, 'PASSWORD_WRONG', 'currentPassword'],
      [actor, { ...input, currentPassword: '' }, 'INVALID', 'currentPassword'],
      [actor, { ...input, newPassword: 'short', repeatedPassword: 'short' }, 'INVALID', 'newPassword'],
      [actor, { ...input, newPassword: 'x'.repeat(129) }, 'INVALID', 'newPassword'],
      [actor, { ...input, repeatedPassword: 'another-one' }, 'INVALID', 'repeatedPassword'],
      [actor, { ...input, newPassword: old, repeatedPassword: old }, 'INVALID', 'newPassword'],
      // A login without a password has none to change.
      [south.member.actor, input, 'NOT_FOUND'],
    ])
  })

  it('counts wrong guesses like failed sign-ins: after five even the right one must wait', async () => {
    const { username, change, refused } = await setUp()
    for (let i = 0; i < 5; i++) await expect(change(wrong)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await expect(change(input)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
    expect((await refused(username, old)).code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('counts nothing for a form that was not filled in, and forgets the guesses after a success', async () => {
    const { change, username, refused } = await setUp()
    for (let i = 0; i < 6; i++) {
      await expect(change({ ...input, newPassword: '' })).rejects.toMatchObject({ code: 'INVALID' })
    }
    for (let i = 0; i < 4; i++) await expect(change(wrong)).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await change(input)
    for (let i = 0; i < 5; i++) expect((await refused(username, old)).code).toBe('SIGN_IN_FAILED')
  })

  it('lets one of two changes at the same moment win; the other meets its password', async () => {
    const { change } = await setUp()
    const other = { ...input, newPassword: 'second-choice', repeatedPassword: 'second-choice' }
    const outcomes = await Promise.allSettled([change(input), change(other)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'PASSWORD_WRONG' },
    })
  })
})
