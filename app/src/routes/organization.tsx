import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { OrganizationPage } from '../features/organizations/organization-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/organization.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.shortName ?? '') },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.organizations.view({ organizationId: params.organizationId }))
}

export default function Organization({ loaderData }: Route.ComponentProps) {
  return <OrganizationPage organization={loaderData} />
}
