import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeOrganization } from '../features/administration/change-organization.ts'
import { administrationPageMessages as messages } from '../features/administration/messages.ts'
import { OrganizationSetupPage } from '../features/administration/organization-setup-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/administration-organization.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.organization.shortName ?? messages.title) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    organization: await api.caller.organizations.administered({ organizationId }),
    saved: new URL(request.url).searchParams.get('saved'),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const result = await changeOrganization(api, organizationId, values)
    return redirect(`/administration/${organizationId}${result}`)
  })
}

export default function AdministrationOrganization({ loaderData, actionData }: Route.ComponentProps) {
  return <OrganizationSetupPage {...loaderData} refused={actionData} />
}
