import { lastAuditOf } from '@kit/audit'
import { type BuiltBranch, buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { testSignIn } from '@kit/sign-in'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { buildContact, buildNewContact } from '@kit/units'
import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../kernel/day.ts'
import { newSecret } from '../../kernel/secret.ts'
import { createCaller } from '../../router.ts'
import { loadActor } from '../auth/data.ts'
import { createFormLimits, formLimits } from '../auth/form-limits.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { issueInvitation } from './issue-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'

const test = useRuntime()
let addresses = 0

/** From an address of its own, so that tests do not count into each other. */
function forms() {
  addresses += 1
  return {
    runtime: test.runtime,
    limits: createFormLimits(test.runtime.database),
    ip: `203.0.113.${addresses}`,
  }
}

const login = (username: string) => ({ username, password: 'zhiqiu-2026', repeatedPassword: 'zhiqiu-2026' })

async function invited(branch: BuiltBranch) {
  const contactId = await buildNewContact(test, branch)
  const issue = () => test.run(issueInvitation, branch.south.secretary.actor, { contactId })
  const { secret } = await issue()
  return { contactId, issue, secret }
}

/** Every link that opens nothing is answered in the same words, read or used. */
async function expectVoid(secrets: string[]): Promise<void> {
  await unchanged(test.runtime.database, async () => {
    for (const secret of secrets) {
      await expect(readInvitation(test.runtime, secret)).rejects.toMatchObject({ code: 'INVITATION_VOID' })
      for (const input of [login(`空${secret.slice(0, 8)}`), {}]) {
        const attempt = acceptInvitation(forms(), secret, input)
        await expect(attempt).rejects.toMatchObject({ code: 'INVITATION_VOID', fields: {} })
      }
    }
  })
}

describe('an invitation to open a login', () => {
  it('is the secretariat’s, for a contact of today without a login and without other offices', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const { actor } = south.secretary
    const contactId = await buildNewContact(test, branch)
    await expectRefusals(test, issueInvitation, [
      [north.member.actor, { contactId }, 'NOT_SECRETARIAT'],
      [actor, { contactId: await buildContact(test, branch) }, 'LOGIN_EXISTS'],
    ])
    await expectRefusals(test, revokeInvitation, [
      [north.member.actor, { contactId }, 'NOT_SECRETARIAT'],
      [actor, { contactId }, 'LOGIN_NOT_INVITED'],
    ])
    const theirs = await buildNewContact(test, await buildBranch(test.runtime))
    const naming = (id: string) => ({ contactId: id })
    await expectForeignLikeMissing(test, issueInvitation, actor, theirs, naming)
    await expectForeignLikeMissing(test, revokeInvitation, actor, theirs, naming)
    const { prisma } = test.runtime.database
    const { personId } = await prisma.unitContact.findUniqueOrThrow({ where: { id: contactId } })
    const elsewhere = await buildBranch(test.runtime)
    await prisma.organizationRole.create({
      data: {
        organizationId: elsewhere.organizationId,
        personId,
        role: 'MEMBER',
        fromDay: columnOf(asCivilDate('2026-01-01')),
      },
    })
    await expectRefusals(test, issueInvitation, [[actor, { contactId }, 'LOGIN_BY_ADMINISTRATOR']])
  })

  it('opens a login with a contact’s rights, once, however often it is pressed', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, north, south } = branch
    const { secret, contactId } = await invited(branch)
    expect(await readInvitation(test.runtime, secret)).toMatchObject({ name: '方知秋', until: '2026-11-13' })
    await expect(
      acceptInvitation(forms(), secret, { ...login('方'), password: 'short' }),
    ).rejects.toMatchObject({
      code: 'INVALID',
      fields: { username: expect.any(String), password: expect.any(String) },
    })
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, (_, index) => acceptInvitation(forms(), secret, login(`方知秋${index}`))),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
    expect(reasons).toEqual(Array.from({ length: 4 }, () => 'INVITATION_VOID'))
    await expectVoid([secret])
    const { prisma } = test.runtime.database
    const { person } = await prisma.unitContact.findUniqueOrThrow({
      where: { id: contactId },
      select: { person: { select: { user: { select: { id: true, username: true } } } } },
    })
    expect(await lastAuditOf(test.runtime.database, north.unitId)).toMatchObject({
      kind: 'unit.login-opened',
      actorName: '方知秋',
    })
    const { id: userId = '', username = '' } = person.user ?? {}
    expect(await testSignIn(test.runtime).enter(username, 'zhiqiu-2026')).not.toBe('')
    const actor = await loadActor(prisma, userId, 'a session', test.runtime.clock())
    const unit = (unitId: string) =>
      createCaller({ runtime: test.runtime, actor }).organizations.unit({ organizationId, unitId })
    expect(await unit(north.unitId)).toMatchObject({ mayKeep: true, mayEnterPeople: false })
    expect(await unit(south.unitId)).toMatchObject({ mayKeep: false })
    const used = prisma.loginInvitation.updateMany({ where: { contactId }, data: { usedAt: null } })
    await expect(used).rejects.toThrow()
  })

  it('is void when renewed, revoked, over, or of somebody who speaks no longer; all look alike', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.secretary
    const { prisma } = test.runtime.database
    const { contactId, issue, secret: first } = await invited(branch)
    const { secret: second } = await issue()
    await expectVoid([first, newSecret(), 'no secret at all'])
    const view = async () => {
      const { organizationId, north } = branch
      const caller = createCaller({ runtime: test.runtime, actor })
      const { contacts } = await caller.organizations.unit({ organizationId, unitId: north.unitId })
      return contacts.find(({ id }) => id === contactId)?.login
    }
    expect(await view()).toEqual({ hasLogin: false, mayInvite: true, invitedUntil: '2026-11-13' })
    test.setClock('2026-11-13')
    await expectVoid([second])
    expect(await view()).toMatchObject({ mayInvite: true, invitedUntil: null })
    test.setClock('2026-11-06')
    await prisma.unitContact.update({
      where: { id: contactId },
      data: { untilDay: columnOf(asCivilDate('2026-11-05')) },
    })
    await expectVoid([second])
    await prisma.unitContact.update({ where: { id: contactId }, data: { untilDay: null } })
    expect(await readInvitation(test.runtime, second)).toMatchObject({ name: '方知秋' })
    await test.run(revokeInvitation, actor, { contactId })
    await expectVoid([second])
    expect(
      await prisma.user.count({
        where: { name: '方知秋', person: { contactOf: { some: { id: contactId } } } },
      }),
    ).toBe(0)
  })

  it('is not tried out by the thousand from one address', async () => {
    const form = forms()
    for (let index = 0; index < formLimits.reply.points; index += 1) {
      await expect(acceptInvitation(form, newSecret(), {})).rejects.toMatchObject({ code: 'INVITATION_VOID' })
    }
    const attempt = acceptInvitation(form, newSecret(), {})
    await expect(attempt).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  })
})
