import { redirect } from 'react-router'
import { ownPath } from '../api/own-path.ts'
import { readForm } from '../api/submit.ts'
import { readScale, scaleCookie } from '../shell/display-scale.ts'
import type { Route } from './+types/display.ts'

/** There is nothing to see here; the choice is made on the page that one is on. */
export function loader() {
  return redirect('/')
}

/** Sets how large everything is shown, for this browser, and leads back. */
export async function action({ request }: Route.ActionArgs) {
  const { scale, back } = await readForm(request)
  return redirect(ownPath(back), { headers: { 'Set-Cookie': scaleCookie(readScale(scale)) } })
}
