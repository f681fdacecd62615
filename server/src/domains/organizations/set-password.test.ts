import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { signedInCookie } from '@kit/session'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { verifyPassword } from 'better-auth/crypto'
import { describe, expect, it } from 'vitest'
import { createAccount } from '../auth/create-account.ts'
import { setPassword } from './set-password.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { prisma } = test.runtime.database
  const person = await prisma.person.create({ data: { unitId: branch.south.unitId, name: '忘记了' } })
  await prisma.organizationRole.create({
    data: {
      organizationId: branch.organizationId,
      personId: person.id,
      role: 'MEMBER',
      fromDay: new Date('2020-01-01'),
    },
  })
  const account = { name: '忘记了', username: `forgot-${person.id.slice(-8)}`, password: 'the-old-password' }
  const userId = await createAccount(prisma, { ...account, personId: person.id }, test.runtime.clock())
  const input = { organizationId: branch.organizationId, personId: person.id, password: 'the-new-password' }
  return { branch, userId, input, administrator: await buildAdministrator(test) }
}

describe('setting a forgotten password', () => {
  it('replaces the password, ends every session and says so in the log', async () => {
    const { administrator, userId, input } = await setUp()
    const { prisma } = test.runtime.database
    await signedInCookie(prisma, 'x'.repeat(32), userId)
    await test.run(setPassword, administrator, input)
    const { password } = await prisma.account.findFirstOrThrow({ where: { userId } })
    expect(await verifyPassword({ hash: password ?? '', password: input.password })).toBe(true)
    expect(await prisma.session.count({ where: { userId } })).toBe(0)
    expect(await lastAuditOf(test.runtime.database, input.personId)).toMatchObject({
      kind: 'account.password-set',
      organizationId: input.organizationId,
      data: { name: '忘记了' },
    })
  })

  it('is for administrators, and for people of the organization who have a login', async () => {
    const { administrator, branch, input } = await setUp()
    const other = await buildBranch(test.runtime)
    await expectRefusals(test, setPassword, [
      [branch.south.secretary.actor, input, 'NOT_ADMINISTRATOR'],
      [administrator, { ...input, password: 'short' }, 'INVALID', 'password'],
    ])
    await expectForeignLikeMissing(test, setPassword, administrator, other.south.member.id, (personId) => ({
      ...input,
      personId,
    }))
  })
})
