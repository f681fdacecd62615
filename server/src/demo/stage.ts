import type { Transaction } from '@pilin/prisma/database'
import type { z } from 'zod'
import { type Reaction, runUseCase, type UseCase } from '../kernel/use-case.ts'
import type { AuditTrail } from './audit-trail.ts'
import type { Cast } from './cast.ts'

/** Where the history of one organization is played: its transaction, people and log, and the present moment. */
export type Stage = {
  tx: Transaction
  cast: Cast
  trail: AuditTrail
  reactions: readonly Reaction[]
  now: Date
}

/** One thing that happened at a moment. */
export type Step = { at: Date; run(at: Date): Promise<unknown> }

/** Plays the steps in order of time, so that numbers and the audit log come out as they would have. */
export async function play(steps: Step[], now: Date): Promise<void> {
  // What would still be to come has just happened; sorting is stable, so causes stay before effects.
  const past = steps.map((step) => (step.at > now ? { ...step, at: now } : step))
  for (const { at, run } of past.sort((a, b) => a.at.getTime() - b.at.getTime())) await run(at)
}

/** Lets somebody do something at a moment, through the use case that the pages use. */
export async function act<Schema extends z.ZodType, Thing, Output>(
  { cast, trail, reactions, ...stage }: Stage,
  { who, at }: { who: string; at: Date },
  definition: UseCase<Schema, Thing, Output>,
  input: z.input<Schema>,
): Promise<Output> {
  const actor = cast.actor(who)
  const tx = trail.listening(stage.tx)
  return runUseCase(definition, {
    tx,
    actor,
    input: definition.input.parse(input),
    now: at,
    // Nobody listens yet, so what is announced reaches the reactions only.
    async announce(fact) {
      for (const react of reactions) await react(fact, { tx, actor, now: at })
    },
  })
}
