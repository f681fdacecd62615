import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { ActivityNewPage } from '../features/activities/activity-new-page.tsx'
import { activityTexts as texts } from '../features/activities/messages.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/activity-new.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.add) }]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.activities.list({ organizationId }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.activities.add>[0]
    const { activityId } = await api.caller.activities.add(asInput<Input>({ ...values, organizationId }))
    return redirect(`/organizations/${organizationId}/activities/${activityId}?done=saved#main`)
  })
}

export default function ActivityNewRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ActivityNewPage data={loaderData} refused={actionData} />
}
