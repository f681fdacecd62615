import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import type { Actor } from '@pilin/server/kernel/actor'
import { DomainError } from '@pilin/server/kernel/domain-error'
import { execute } from '@pilin/server/kernel/execute'
import type { Runtime, UseCase } from '@pilin/server/kernel/use-case'
import { reactions } from '@pilin/server/reactions'
import type { z } from 'zod'
import { useDatabase } from './test-database.ts'

/** The day that tests believe in: a Friday in the middle of a quarter. */
export const testDay = '2026-11-06'
/** The moment at which tests begin. */
export const standingClock = instantOf(asCivilDate(testDay), '09:00')

/** Use cases on a database of a test's own. */
export type TestRuntime = {
  readonly runtime: Runtime
  /** Runs a use case as somebody. */
  run<Schema extends z.ZodType, Thing, Output>(
    useCase: UseCase<Schema, Thing, Output>,
    actor: Actor,
    input: z.input<Schema>,
  ): Promise<Output>
  /** Runs a use case that must be refused, and returns the refusal. */
  refusal<Schema extends z.ZodType, Thing, Output>(
    useCase: UseCase<Schema, Thing, Output>,
    actor: Actor,
    input: unknown,
  ): Promise<DomainError>
}

/** The same with a clock that stands still until a test sets it. */
export type ClockedRuntime = TestRuntime & {
  /** Sets the clock to a moment in Shanghai: day and time. */
  setClock(day: string, time?: string): void
}

export function useRuntime(): ClockedRuntime {
  const database = useDatabase()
  let now = standingClock
  const test = executing(() => ({ database: database.current, clock: () => now, reactions }))
  return Object.defineProperties({} as ClockedRuntime, {
    ...Object.getOwnPropertyDescriptors(test),
    setClock: {
      value: (day: string, time = '09:00') => {
        now = instantOf(asCivilDate(day), time)
      },
    },
  })
}

/** Runs use cases on whatever runtime there is at that moment. */
export function executing(runtime: () => Runtime): TestRuntime {
  return {
    get runtime() {
      return runtime()
    },
    run: (useCase, actor, input) => execute(runtime(), useCase, actor, input),
    async refusal(useCase, actor, input) {
      try {
        await execute(runtime(), useCase, actor, input)
      } catch (error) {
        if (error instanceof DomainError) return error
        throw error
      }
      throw new Error('the use case was expected to be refused, but it ran')
    },
  }
}
