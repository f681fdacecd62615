import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { notificationTexts as texts } from '../features/notifications/messages.ts'
import { NotificationsPage } from '../features/notifications/notifications-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/notifications.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    ...(await api.caller.notifications.list()),
    isAllRead: new URL(request.url).searchParams.has('read'),
  }))
}

/** Opens a message, which marks it as read, or marks all of them. */
export async function action({ context, request }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    if (values.intent === 'all') {
      await api.caller.notifications.markAllRead()
      return redirect('/notifications?read')
    }
    const { path } = await api.caller.notifications.markRead({ notificationId: values.notificationId ?? '' })
    return redirect(path)
  })
}

export default function Notifications({ loaderData }: Route.ComponentProps) {
  return <NotificationsPage {...loaderData} />
}
