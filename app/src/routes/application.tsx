import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { ApplicationPage } from '../features/admissions/application-page.tsx'
import { changeApplication } from '../features/admissions/change-application.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/application.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.application.name ?? '') },
]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const application = await api.caller.admissions.view({ applicationId: params.applicationId })
    // One application has one address.
    if (application.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return { application, saved: new URL(request.url).searchParams.get('done') === 'saved' }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const { organizationId, applicationId } = params
  return submit(api, request, values, async () => {
    await changeApplication(api, applicationId, values)
    return redirect(`/organizations/${organizationId}/applications/${applicationId}?done=saved#main`)
  })
}

export default function ApplicationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ApplicationPage {...loaderData} refused={actionData} />
}
