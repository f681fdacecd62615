import { testSignIn } from '@kit/sign-in'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createAccount } from './create-account.ts'

const test = useRuntime()

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

describe('the time that a refusal takes', () => {
  it('does not tell whether the account exists', async () => {
    const { refused } = testSignIn(test.runtime)
    const rounds = 7
    const { prisma } = test.runtime.database
    for (let i = 0; i < rounds; i++) {
      const account = { name: '某人', username: `known${i}`, password: '正确的密码' }
      await createAccount(prisma, account, test.runtime.clock())
    }
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    // Alternating, so that a busy machine burdens both alike; each name once, so that no limit is met.
    for (let i = 0; i < rounds; i++) {
      for (const kind of ['known', 'unknown'] as const) {
        const startedAt = performance.now()
        await refused(`${kind}${i}`, '错误的密码', `198.51.100.${i}`)
        times[kind].push(performance.now() - startedAt)
      }
    }
    const ratio = median(times.unknown) / median(times.known)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
})
