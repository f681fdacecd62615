import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeResource } from '../features/lists/change-lists.ts'
import { noticeIn } from '../features/lists/lists.ts'
import { ResourcePage } from '../features/lists/resource-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/resource.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.resource.title ?? '') },
]

/** `?done=` says what was done just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const resource = await api.caller.lists.resource({ resourceId: params.resourceId })
    if (resource.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return { resource, notice: noticeIn(request) }
  })
}

export async function action({ context, request, params: { organizationId, resourceId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeResource(api, resourceId, values)
    return redirect(`/organizations/${organizationId}/resources/${resourceId}?done=saved#main`)
  })
}

export default function ResourceRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ResourcePage {...loaderData} refused={actionData} />
}
