import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { onlyCookies } from '../api/cookies.ts'
import { forgetDevice } from '../features/minutes/keeping/keep-cookie.ts'
import type { Route } from './+types/sign-out.ts'

/** Signing out is a change, so it takes a press of the button; a mere address does nothing. */
export function loader() {
  return redirect('/')
}

/** Whoever signs out leaves nothing on the device. */
export async function action({ context }: Route.ActionArgs) {
  return redirect('/sign-in', { headers: forgetDevice(onlyCookies(await apiOf(context).signOut())) })
}
