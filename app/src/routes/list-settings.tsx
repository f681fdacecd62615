import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeSettings } from '../features/lists/change-lists.ts'
import { noticeIn } from '../features/lists/lists.ts'
import { settingsTexts } from '../features/lists/messages.ts'
import { SettingsPage } from '../features/lists/settings-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/list-settings.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(settingsTexts.title) }]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    list: await api.caller.lists.needs({ organizationId, states: [], categoryId: '' }),
    saved: noticeIn(request) !== null,
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeSettings(api, organizationId, values)
    return redirect(`/organizations/${organizationId}/list-settings?done=saved#main`)
  })
}

export default function ListSettingsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SettingsPage {...loaderData} refused={actionData} />
}
