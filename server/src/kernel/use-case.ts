import type { Database, Transaction } from '@pilin/prisma/database'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { Announcement } from './announcement.ts'
import { enforce, type Verdict } from './verdict.ts'

/** What a use case works with while its transaction is open. */
export type UseCaseContext<Input, Thing> = {
  tx: Transaction
  actor: Actor
  input: Input
  /** What `load` found, inside the actor's scope and locked. */
  thing: Thing
  now: Date
  announce(fact: Announcement): Promise<void>
}

/**
 * One change: its shape, what it loads and locks, who may, and what it does. All in one transaction.
 * A use case without a policy does not compile.
 */
export type UseCase<Schema extends z.ZodType, Thing, Output> = {
  input: Schema
  /** Loads inside the actor's scope, with a lock; throws NOT_FOUND alike for foreign and missing. */
  load(tx: Transaction, actor: Actor, input: z.output<Schema>, now: Date): Promise<Thing>
  policy(actor: Actor, thing: NoInfer<Thing>, input: z.output<Schema>, now: Date): Verdict
  run(context: UseCaseContext<z.output<Schema>, Thing>): Promise<Output>
}

/** Gives a use case its types; the object itself is the use case. */
export function useCase<Schema extends z.ZodType, Thing, Output>(
  definition: UseCase<Schema, Thing, Output>,
): UseCase<Schema, Thing, Output> {
  return definition
}

/** Runs in the transaction of the fact that it reacts to. */
export type Reaction = (
  fact: Announcement,
  context: { tx: Transaction; actor: Actor; now: Date },
) => Promise<void>

/** What use cases need from the running program. */
export type Runtime = {
  database: Database
  clock: () => Date
  reactions: readonly Reaction[]
}

/** Runs a use case's steps in an open transaction: load, ask the policy, change. */
export async function runUseCase<Schema extends z.ZodType, Thing, Output>(
  definition: UseCase<Schema, Thing, Output>,
  context: Omit<UseCaseContext<z.output<Schema>, Thing>, 'thing'>,
): Promise<Output> {
  const { tx, actor, input, now } = context
  const thing = await definition.load(tx, actor, input, now)
  enforce(definition.policy(actor, thing, input, now))
  return definition.run({ ...context, thing })
}
