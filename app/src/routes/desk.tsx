import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { DeskPage } from '../features/coverage/desk-page.tsx'
import { deskTexts as texts } from '../features/coverage/messages.ts'
import { nudge, nudgedHref, wasNudged } from '../features/coverage/nudge.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/desk.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.desk.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    desk: await api.caller.coverage.desk({ organizationId }),
    nudged: wasNudged(request),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await nudge(api, organizationId, values)
    return redirect(nudgedHref(request))
  })
}

export default function DeskRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <DeskPage {...loaderData} refused={actionData} />
}
