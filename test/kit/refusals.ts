import type { Actor } from '@pilin/server/kernel/actor'
import type { RefusalCode } from '@pilin/server/kernel/sentences'
import type { UseCase } from '@pilin/server/kernel/use-case'
import { expect } from 'vitest'
import type { z } from 'zod'
import type { TestRuntime } from './test-runtime.ts'
import { unchanged } from './unchanged.ts'

/** Who tries what, the refusal's code, and the field that its sentence is about. */
export type RefusedCase = readonly [actor: Actor, input: unknown, code: RefusalCode, field?: string]

/** Every case must be refused with a sentence and leave every table as it was. */
export async function expectRefusals<Schema extends z.ZodType, Thing, Output>(
  test: TestRuntime,
  useCase: UseCase<Schema, Thing, Output>,
  cases: readonly RefusedCase[],
): Promise<void> {
  await unchanged(test.runtime.database, async () => {
    for (const [actor, input, code, field] of cases) {
      const refusal = await test.refusal(useCase, actor, input)
      expect(refusal.code, JSON.stringify(input)).toBe(code)
      expect(refusal.message).toMatch(/[。！]$/)
      if (field !== undefined) expect(refusal.fields[field], `a sentence for ${field}`).toMatch(/。$/)
    }
  })
}

/** An id that no row has, but that looks like one of ours. */
export const missingId = '0199aaaa-0000-7000-8000-000000000000'

/** What belongs to others is answered like what does not exist, in every word. */
export async function expectForeignLikeMissing<Schema extends z.ZodType, Thing, Output>(
  test: TestRuntime,
  useCase: UseCase<Schema, Thing, Output>,
  actor: Actor,
  foreignId: string,
  inputFor: (id: string) => unknown,
): Promise<void> {
  await unchanged(test.runtime.database, async () => {
    const foreign = await test.refusal(useCase, actor, inputFor(foreignId))
    const missing = await test.refusal(useCase, actor, inputFor(missingId))
    expect(foreign.code).toBe('NOT_FOUND')
    expect([missing.code, missing.message, missing.fields]).toEqual([
      foreign.code,
      foreign.message,
      foreign.fields,
    ])
  })
}
