import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { CalendarFeedsPage } from '../features/feeds/calendar-feeds-page.tsx'
import { feedPageMessages as messages } from '../features/feeds/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/calendar-feeds.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(messages.title) }]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    feeds: await api.caller.feeds.list({}),
    isRevoked: new URL(request.url).searchParams.has('revoked'),
  }))
}

export async function action({ context, request }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const { intent, organizationId = '' } = values
  return submit(api, request, values, async () => {
    if (intent === 'revoke') {
      await api.caller.feeds.revoke({ organizationId })
      return redirect('/account/calendar?revoked')
    }
    if (intent !== 'open') throw data(null, { status: 400 })
    // Answered and not redirected: a secret stands in no address bar and no history.
    const { secret } = await api.caller.feeds.open({ organizationId })
    return { organizationId, address: `${api.publicAddress}/calendar/${secret}.ics` }
  })
}

export default function CalendarFeeds({ loaderData, actionData }: Route.ComponentProps) {
  const opened = actionData && 'address' in actionData ? actionData : undefined
  const refused = actionData && 'refusal' in actionData ? actionData : undefined
  return <CalendarFeedsPage {...loaderData} opened={opened} refused={refused} />
}
