import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { ActivitiesPage } from '../features/activities/activities-page.tsx'
import { activityTexts as texts } from '../features/activities/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/activities.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.activities.list({ organizationId }))
}

export default function ActivitiesRoute({ loaderData }: Route.ComponentProps) {
  return <ActivitiesPage data={loaderData} />
}
