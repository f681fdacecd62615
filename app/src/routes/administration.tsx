import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { AdministrationPage } from '../features/administration/administration-page.tsx'
import { createOrganization } from '../features/administration/change-organization.ts'
import { administrationPageMessages as messages } from '../features/administration/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/administration.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(messages.title) }]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({ organizations: await api.caller.organizations.administration() }))
}

export async function action({ context, request }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const { organizationId } = await createOrganization(api, values)
    // On to its units and people.
    return redirect(`/administration/${organizationId}?saved=create#units`)
  })
}

export default function AdministrationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AdministrationPage {...loaderData} refused={actionData} />
}
