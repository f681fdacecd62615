import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import { DomainError } from './domain-error.ts'
import { execute } from './execute.ts'
import { fieldSentences } from './field-sentences.ts'
import { statusOf } from './status.ts'
import type { Runtime, UseCase } from './use-case.ts'
import { enforce, type Verdict } from './verdict.ts'

/** What every call knows: who asks (null when signed out) and the running program. */
export type CallContext = { runtime: Runtime; actor: Actor | null }

const t = initTRPC.context<CallContext>().create({
  transformer: superjson,
  errorFormatter({ shape, error }) {
    const refusal = error.cause instanceof DomainError ? error.cause : undefined
    const { stack: _stack, ...data } = shape.data
    // Whatever is not a refusal stays inside: no message, no stack.
    const message = refusal ? refusal.message : new DomainError('UNAVAILABLE').message
    return { ...shape, message, data: { ...data, refusal: refusal?.code, fields: refusal?.fields ?? {} } }
  },
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** A read: its shape, what it loads inside the actor's scope, who may see it, and what is shown. */
export type View<Schema extends z.ZodType, Thing, Output> = {
  input: Schema
  load(context: { runtime: Runtime; actor: Actor; input: z.output<Schema>; now: Date }): Promise<Thing>
  policy(actor: Actor, thing: NoInfer<Thing>): Verdict
  present(thing: NoInfer<Thing>, actor: Actor, now: Date): Output | Promise<Output>
}

/** A query. The only way to make one, so a query without a policy does not compile. */
export function view<Schema extends z.ZodType, Thing, Output>(definition: View<Schema, Thing, Output>) {
  return t.procedure.input(acceptAnything<z.input<Schema>>()).query(({ ctx, input }) =>
    translating(async () => {
      const actor = signedIn(ctx)
      const parsed = definition.input.safeParse(input)
      if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
      const now = ctx.runtime.clock()
      const thing = await definition.load({ runtime: ctx.runtime, actor, input: parsed.data, now })
      enforce(definition.policy(actor, thing))
      return definition.present(thing, actor, now)
    }),
  )
}

/** A mutation around a use case, which carries its own policy. */
export function command<Schema extends z.ZodType, Thing, Output>(definition: UseCase<Schema, Thing, Output>) {
  return t.procedure
    .input(acceptAnything<z.input<Schema>>())
    .mutation(({ ctx, input }) => translating(() => execute(ctx.runtime, definition, signedIn(ctx), input)))
}

/** The schema is applied by us, so that its sentences come out in one shape; this only carries the type. */
function acceptAnything<T>() {
  return (value: unknown) => value as T
}

function signedIn(context: CallContext): Actor {
  if (!context.actor) throw new DomainError('SIGNED_OUT')
  return context.actor
}

async function translating<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) {
      throw new TRPCError({ code: statusOf(error.code), message: error.message, cause: error })
    }
    throw error
  }
}
