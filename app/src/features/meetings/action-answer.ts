import { redirect } from 'react-router'
import type { Refused } from '../../api/submit.ts'

/** What an action answers to a script; a page without scripts is led on instead. */
export type Done = { done: true; intent: string }
export type ActionAnswer = Done | Refused

/** After a change: a script learns that it is done, a plain form is led back to its place on the page. */
export function done(request: Request, intent: string, place: string): Done | Response {
  // Only a script asks under this address; see React Router's single fetch.
  if (new URL(request.url).pathname.endsWith('.data')) return { done: true, intent }
  return redirect(place)
}

/** A form's fields as a procedure's input: the procedure's schema is the judge of them, not the compiler. */
export function asInput<Input>(values: Record<string, unknown>): Input {
  return values as Input
}
