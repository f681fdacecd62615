import type { PageApi } from '@pilin/server/http/page-api'
import { data } from 'react-router'
import { toSignIn } from './load.ts'
import { type Refusal, refusalOf } from './refusal.ts'

/** What an action answers when nothing was changed: why, and what had been typed, so nothing is lost. */
export type Refused = {
  /** Which form of the page this answers. */
  intent: string
  refusal: Pick<Refusal, 'code' | 'sentence' | 'fields'>
  values: Record<string, string>
}

/** A form's fields as text; what was ticked under one name is one list with commas. Files are not read. */
export type FormValues = Record<string, string>

export async function readForm(request: Request): Promise<FormValues> {
  const values: FormValues = {}
  for (const [name, value] of await request.formData()) {
    if (typeof value !== 'string') continue
    values[name] = name in values ? `${values[name]},${value}` : value
  }
  return values
}

/**
 * Runs an action's change. A refusal comes back as data for the form (with its status); anything else is the
 * error page's. `change` may return a redirect.
 */
export async function submit<T>(
  api: PageApi,
  request: Request,
  values: FormValues,
  change: () => Promise<T>,
) {
  if (!api.actor) throw toSignIn(request)
  try {
    return await change()
  } catch (error) {
    return refused(request, values, error)
  }
}

/** Turns a refusal into the form's answer; throws whatever is not a refusal. */
export function refused(request: Request, values: FormValues, error: unknown) {
  const refusal = refusalOf(error)
  if (!refusal) throw error
  if (refusal.code === 'SIGNED_OUT') throw toSignIn(request)
  const { code, sentence, fields, status } = refusal
  const { password: _password, ...kept } = values
  const answer: Refused = { intent: values.intent ?? '', refusal: { code, sentence, fields }, values: kept }
  return data(answer, { status })
}
