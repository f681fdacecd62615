import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { AccountPage } from '../features/account/account-page.tsx'
import { accountMessages as messages } from '../features/account/messages.ts'
import { canForget, forgetDevice, keepCookie, keepsUnsaved } from '../features/minutes/keeping/keep-cookie.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/account.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(messages.title) }]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const { username, isDemo } = await api.account()
    const search = new URL(request.url).searchParams
    return {
      account: { name: api.actor?.name ?? '', unitName: api.actor?.unitName ?? '', username, isDemo },
      isChanged: search.has('changed'),
      contact: await api.caller.notifications.contact(),
      isContactSaved: search.has('contact'),
      sendsMail: api.sendsMail,
      keeps: canForget(api.publicAddress)
        ? keepsUnsaved(request.headers.get('cookie'), api.actor?.userId ?? '')
        : null,
      isKeepSaved: search.has('keep'),
    }
  })
}

export async function action({ context, request }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  if (values.intent === 'contact') {
    const { email = '', receivesMail = '' } = values
    return submit(api, request, values, async () => {
      await api.caller.notifications.changeContact({ email, receivesMail })
      return redirect('/account?contact#contact')
    })
  }
  if (values.intent === 'keep') {
    return submit(api, request, values, async () => {
      const headers = new Headers()
      if (values.keeps === 'on') headers.append('Set-Cookie', keepCookie(api.actor?.userId ?? '', true))
      else forgetDevice(headers)
      return redirect('/account?keep#keep', { headers })
    })
  }
  // Nothing of this form goes back into the page.
  return submit(api, request, {}, async () => {
    await api.changePassword(values)
    return redirect('/account?changed')
  })
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  return <AccountPage {...loaderData} refused={actionData} />
}
