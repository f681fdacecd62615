import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { bulkInput } from '../features/projects/bulk-input.ts'
import { FromNeedsPage } from '../features/projects/from-needs-page.tsx'
import { fromNeedsTexts as texts } from '../features/projects/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/service-list-from-needs.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

/** `?year=` is the year of the list, next year when none is named; `?survey=` the round of which the needs are. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { searchParams } = new URL(request.url)
  const surveyId = searchParams.get('survey') ?? ''
  return load(api, request, async () => {
    const { projects } = api.caller
    const year = searchParams.get('year') ?? `${(await projects.list({ organizationId })).nextYear}`
    return { data: await projects.candidates({ organizationId, year, surveyId }) }
  })
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  const year = values.year ?? ''
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.projects.addMany>[0]
    await api.caller.projects.addMany(asInput<Input>(bulkInput(values, { organizationId, year })))
    const query = `done=saved&year=${encodeURIComponent(year)}`
    return redirect(`/organizations/${organizationId}/service-list?${query}#main`)
  })
}

export default function ServiceListFromNeedsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <FromNeedsPage data={loaderData.data} refused={actionData} />
}
