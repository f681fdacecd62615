import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { ApplicationsPage } from '../features/admissions/applications-page.tsx'
import { applicationTexts as texts } from '../features/admissions/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/applications.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.list.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    list: await api.caller.admissions.list({ organizationId }),
    publicAddress: api.publicAddress,
  }))
}

export default function ApplicationsRoute({ loaderData }: Route.ComponentProps) {
  return <ApplicationsPage {...loaderData} />
}
