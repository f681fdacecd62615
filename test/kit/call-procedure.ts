import type { Actor } from '@pilin/server/kernel/actor'
import { DomainError } from '@pilin/server/kernel/domain-error'
import type { Runtime } from '@pilin/server/kernel/use-case'
import { appRouter, createCaller } from '@pilin/server/router'

/** What a call came to: the answer, or the refusal as the browser would see it. */
export type Outcome =
  | { ok: true; data: unknown }
  | { ok: false; status: string; refusal: string; message: string; fields: Record<string, string> }

/** Every procedure of the router by its path: queries and mutations. */
export const procedureTable = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: 'query' | 'mutation' } }
>
export const procedurePaths = Object.keys(procedureTable).sort()

/** Calls a procedure by its path, in-process, as the pages do. */
export async function callProcedure(
  runtime: Runtime,
  actor: Actor | null,
  path: string,
  input: unknown,
): Promise<Outcome> {
  const caller: unknown = createCaller({ runtime, actor })
  const procedure = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], caller)
  try {
    return { ok: true, data: await (procedure as (input: unknown) => Promise<unknown>)(input) }
  } catch (error) {
    const { code, message, cause } = error as { code: string; message: string; cause?: unknown }
    // Whatever is not a refusal is a fault of ours: the test must see it.
    if (!(cause instanceof DomainError)) throw error
    return { ok: false, status: code, refusal: cause.code, message, fields: cause.fields }
  }
}
