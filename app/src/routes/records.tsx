import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { recordsChanges } from '../features/records/change-records.ts'
import { recordsTexts } from '../features/records/messages.ts'
import { RecordsPage } from '../features/records/records-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/records.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(recordsTexts.title(loaderData?.records.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const url = new URL(request.url)
  const year = url.searchParams.get('year') ?? undefined
  return load(api, request, async () => ({
    records: await api.caller.minutes.records({ organizationId, year }),
    briefs: await api.caller.briefs.list({ organizationId }),
    saved: url.searchParams.get('saved'),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const change = recordsChanges[values.intent ?? '']
  if (!change) throw data(null, { status: 400 })
  const year = new URL(request.url).searchParams.get('year') ?? ''
  return submit(api, request, values, async () => {
    await change(api.caller, { ...values, organizationId })
    const query = new URLSearchParams({ year, saved: values.intent ?? '' })
    return redirect(`/organizations/${organizationId}/records?${query}#main`)
  })
}

export default function RecordsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordsPage {...loaderData} refused={actionData} />
}
