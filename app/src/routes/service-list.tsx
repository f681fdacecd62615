import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { noticeIn } from '../features/lists/lists.ts'
import { changeList } from '../features/projects/change-projects.ts'
import { serviceTexts as texts } from '../features/projects/messages.ts'
import { ServiceListPage } from '../features/projects/service-list-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/service-list.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.data.organization.shortName ?? '')) },
]

/** `?year=` is a year; without it the latest list is shown. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const year = Number(new URL(request.url).searchParams.get('year')) || undefined
  return load(api, request, async () => ({
    data: await api.caller.projects.list({ organizationId, year }),
    saved: noticeIn(request) !== null,
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const asked = new URL(request.url).searchParams.get('year')
  return submit(api, request, values, async () => {
    await changeList(api, values)
    const year = values.intent === 'create' ? values.year : asked
    const path = `/organizations/${organizationId}/service-list`
    return redirect(`${path}?done=saved${year ? `&year=${encodeURIComponent(year)}` : ''}#main`)
  })
}

export default function ServiceListRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ServiceListPage {...loaderData} refused={actionData} />
}
