import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { AccountPage } from '../features/account/account-page.tsx'
import { accountMessages as messages } from '../features/account/messages.ts'
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
  // Nothing of this form goes back into the page.
  return submit(api, request, {}, async () => {
    await api.changePassword(values)
    return redirect('/account?changed')
  })
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  return <AccountPage {...loaderData} refused={actionData} />
}
