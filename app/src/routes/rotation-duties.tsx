import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeDuties } from '../features/coverage/change-duties.ts'
import { termTexts as texts } from '../features/coverage/messages.ts'
import { TermsPage } from '../features/coverage/terms-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/rotation-duties.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    terms: await api.caller.coverage.terms({ organizationId }),
    saved: new URL(request.url).searchParams.get('done') === 'saved',
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeDuties(api, organizationId, values)
    return redirect(`/organizations/${organizationId}/rotation/duties?done=saved#main`)
  })
}

export default function RotationDutiesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <TermsPage {...loaderData} refused={actionData} />
}
