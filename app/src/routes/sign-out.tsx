import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { onlyCookies } from '../api/cookies.ts'
import type { Route } from './+types/sign-out.ts'

/** Signing out is a change, so it takes a press of the button; a mere address does nothing. */
export function loader() {
  return redirect('/')
}

export async function action({ context }: Route.ActionArgs) {
  return redirect('/sign-in', { headers: onlyCookies(await apiOf(context).signOut()) })
}
