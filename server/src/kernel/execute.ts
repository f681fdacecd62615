import { setTimeout as delay } from 'node:timers/promises'
import type { Transaction } from '@pilin/prisma/database'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import { type Announcement, type Hint, hintsOf } from './announcement.ts'
import { DomainError } from './domain-error.ts'
import { fieldSentences } from './field-sentences.ts'
import { type Runtime, runUseCase, type UseCase } from './use-case.ts'

/** The channel of PostgreSQL's NOTIFY on which committed hints travel between nodes. */
export const hintChannel = 'pilin_hints'

/** How often a transaction is tried again after a deadlock or a serialization failure. */
const attempts = 4

/**
 * Runs one use case in one transaction: parse, load and lock, ask the policy, change, audit, announce.
 * A deadlock is tried again with jitter; nothing is half-done.
 * @throws DomainError with a sentence
 */
export async function execute<Schema extends z.ZodType, Thing, Output>(
  runtime: Runtime,
  definition: UseCase<Schema, Thing, Output>,
  actor: Actor,
  rawInput: unknown,
): Promise<Output> {
  const parsed = definition.input.safeParse(rawInput)
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  const now = runtime.clock()
  return inTransaction(runtime, (tx) =>
    runUseCase(definition, {
      tx,
      actor,
      input: parsed.data,
      now,
      announce: (fact) => announce(runtime, tx, actor, now, fact),
    }),
  )
}

/** Runs `work` in a transaction, again after a deadlock. */
export async function inTransaction<T>(runtime: Runtime, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runtime.database.prisma.$transaction(work, { maxWait: 5_000, timeout: 15_000 })
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error
      await delay(Math.random() * 20 * attempt)
    }
  }
}

/** Lets higher domains react to a fact in its transaction; other nodes hear of it when that commits. */
export async function announce(
  runtime: Runtime,
  tx: Transaction,
  actor: Actor,
  now: Date,
  fact: Announcement,
): Promise<void> {
  for (const react of runtime.reactions) await react(fact, { tx, actor, now })
  // NOTIFY is delivered when the transaction commits, and not at all when it does not.
  for (const each of hintsOf(fact)) {
    await tx.$executeRaw`select pg_notify(${hintChannel}, ${JSON.stringify(each)})`
  }
}

/** Tells every node something that is not part of a use case's transaction. */
export async function hint(runtime: Runtime, fact: Hint): Promise<void> {
  await runtime.database.pool.query('select pg_notify($1, $2)', [hintChannel, JSON.stringify(fact)])
}

/** What a second try resolves: PostgreSQL's 40001 and 40P01, which a raw query reports without Prisma's P2034. */
function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, meta } = error as {
    code?: unknown
    meta?: { driverAdapterError?: { cause?: { kind?: unknown } } }
  }
  return code === 'P2034' || meta?.driverAdapterError?.cause?.kind === 'TransactionWriteConflict'
}
