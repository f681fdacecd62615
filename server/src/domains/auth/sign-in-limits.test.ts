import { testSignIn } from '@kit/sign-in'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createAccount } from './create-account.ts'
import { addressKey, signInLimits } from './sign-in-limits.ts'

const test = useRuntime()
const password = '毗邻党建2017'
let count = 0

async function setUp() {
  count += 1
  const account = { name: '王强', username: `wangqiang${count}`, mobile: `1380000000${count}`, password }
  await createAccount(test.runtime.database.prisma, account, test.runtime.clock())
  return { ...account, ...testSignIn(test.runtime) }
}

describe('guessing a password', () => {
  it('is over after five failures, from any address, by name or number, in any case, even when right', async () => {
    const { username, mobile, refused } = await setUp()
    const spellings = [username, username.toUpperCase(), mobile, ` ${username}`, `${mobile} `]
    for (const [i, name] of spellings.entries()) {
      expect((await refused(name, '错误', `198.51.100.${i}`)).code).toBe('SIGN_IN_FAILED')
    }
    const refusal = await refused(username, password, '2001:db8::1')
    expect(refusal.code).toBe('TOO_MANY_ATTEMPTS')
    expect(refusal.message).toMatch(/请在 1[45] 分钟后再试/)
    expect((await refused(mobile, password, '192.0.2.1')).code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('cannot slip through by forty attempts at the same moment', async () => {
    const { username, limits } = await setUp()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) => limits.take(username, `198.51.100.${i}`)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(signInLimits.account.points)
  })

  it('counts a name that nobody has in the same way', async () => {
    const { refused } = await setUp()
    for (let i = 0; i < 5; i++) expect((await refused('没有此人', '错误')).code).toBe('SIGN_IN_FAILED')
    expect((await refused('没有此人', '错误')).code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('is forgiven by a success', async () => {
    const { username, refused, enter } = await setUp()
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await refused(username, '错误')
      expect(await enter(username, password)).toContain('pilin.session_token=')
    }
  })

  it('is over for an address after fifty failures, whichever accounts it tries', async () => {
    const { limits } = await setUp()
    const attempts = await Promise.allSettled(
      Array.from({ length: 60 }, (_, i) => limits.take(`somebody${i}`, '::ffff:192.0.2.77')),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(signInLimits.address.points)
    await expect(limits.take('somebody-new', '192.0.2.77')).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
    })
  })
})

describe('the key of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002::/64'],
    ['2001:db8:1:2:ffff::9', '2001:0db8:0001:0002::/64'],
    ['2001:db8::1', '2001:0db8:0000:0000::/64'],
    ['::1', '0000:0000:0000:0000::/64'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000::/64'],
    ['', ''],
  ])('of %s is %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key)
  })
})
