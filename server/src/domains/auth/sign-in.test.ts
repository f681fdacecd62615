import { buildBranch } from '@kit/builders'
import { testSignIn } from '@kit/sign-in'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createAccount } from './create-account.ts'
import { actorOf } from './data.ts'
import { signOut } from './sign-in.ts'

const test = useRuntime()
const password = '毗邻党建2017'
let count = 0

/** A person of a branch with a login. */
async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { prisma } = test.runtime.database
  const person = await prisma.person.create({ data: { unitId: branch.south.unitId, name: '李梅' } })
  count += 1
  const account = { name: '李梅', username: `Li.Mei${count}`, mobile: `1390000000${count}`, password }
  const userId = await createAccount(prisma, { ...account, personId: person.id }, test.runtime.clock())
  const entrance = testSignIn(test.runtime)
  const actorFor = (cookie: string) =>
    actorOf(entrance.auth, prisma, new Headers({ cookie }), test.runtime.clock())
  return { ...account, ...entrance, userId, personId: person.id, actorFor }
}

describe('an account', () => {
  it('keeps a name and a number apart from all others, whatever their case and whichever is which', async () => {
    const { username, mobile } = await setUp()
    const { prisma } = test.runtime.database
    const before = await prisma.user.count()
    for (const taken of [
      { username: username.toUpperCase() },
      { username: '别人', mobile },
      { username: mobile },
      { username: '别人', mobile: username.toLowerCase() },
    ]) {
      const attempt = createAccount(prisma, { name: '别人', password, ...taken }, new Date())
      await expect(attempt).rejects.toMatchObject({ code: 'USERNAME_TAKEN' })
    }
    expect(await prisma.user.count()).toBe(before)
  })

  it('holds no password that could be read', async () => {
    const { userId } = await setUp()
    const [row] = await test.runtime.database.prisma.account.findMany({ where: { userId } })
    expect(row?.password).toMatch(/^[0-9a-f]+:[0-9a-f]+$/)
    expect(JSON.stringify(await test.runtime.database.prisma.auditEvent.findMany())).not.toContain(password)
  })
})

describe('signing in', () => {
  it('takes the user name in any case, or the mobile number, and says who it is', async () => {
    const { username, mobile, userId, personId, enter, actorFor } = await setUp()
    for (const name of [username, username.toUpperCase(), mobile, ` ${mobile} `]) {
      const cookie = await enter(name, password)
      const { actor } = await actorFor(cookie)
      expect(actor).toMatchObject({ userId, personId, name: '李梅', unitName: '南山塘' })
    }
    const audits = await test.runtime.database.prisma.auditEvent.findMany({ where: { subjectId: userId } })
    expect(audits.map(({ kind, subjectType }) => `${kind} ${subjectType}`)).toEqual(
      Array.from({ length: 4 }, () => 'session.started user'),
    )
  })

  it('answers a wrong password, an unknown name and an unknown number with the same words', async () => {
    const { username, refused } = await setUp()
    const refusals = [
      await refused(username, '错误的密码'),
      await refused('没有这个人', password),
      await refused('13700000000', password),
      await refused("' or true --", password),
    ]
    expect(new Set(refusals.map(({ code, message }) => `${code} ${message}`)).size).toBe(1)
    expect(refusals[0]?.code).toBe('SIGN_IN_FAILED')
  })

  it('asks for what is missing, field by field', async () => {
    const { refused } = await setUp()
    expect(Object.keys((await refused('', '')).fields).sort()).toEqual(['name', 'password'])
    expect((await refused('名', '长'.repeat(129))).fields.password).toMatch(/。$/)
  })

  it('gives a suspended person no actor, also in a session that was open', async () => {
    const { username, personId, enter, actorFor } = await setUp()
    const cookie = await enter(username, password)
    await test.runtime.database.prisma.person.update({
      where: { id: personId },
      data: { suspendedAt: new Date() },
    })
    expect((await actorFor(cookie)).actor).toBeNull()
  })

  it('believes no cookie that is forged, cut or somebody else’s signature', async () => {
    const { username, enter, actorFor } = await setUp()
    const cookie = await enter(username, password)
    const [name = '', value = ''] = cookie.split('=', 2)
    const [token = '', signature = ''] = decodeURIComponent(value).split('.', 2)
    for (const forged of [
      token,
      `${token}.`,
      `${token}x.${signature}`,
      `${token}.AAAA${signature.slice(4)}`,
    ]) {
      expect((await actorFor(`${name}=${encodeURIComponent(forged)}`)).actor).toBeNull()
    }
  })
})

describe('signing out', () => {
  it('ends that session at once and leaves others alone', async () => {
    const { username, enter, auth, actorFor } = await setUp()
    const [phone, desk] = [await enter(username, password), await enter(username, password)]
    const headers = await signOut(test.runtime, auth, new Headers({ cookie: phone }))
    expect(headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await actorFor(phone)).actor).toBeNull()
    expect((await actorFor(desk)).actor?.name).toBe('李梅')
    await signOut(test.runtime, auth, new Headers())
  })
})
