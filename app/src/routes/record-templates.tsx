import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeTemplates } from '../features/minutes/change-templates.ts'
import { templateTexts as texts } from '../features/minutes/template-messages.ts'
import { TemplatesPage } from '../features/minutes/templates-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/record-templates.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.templates.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    templates: await api.caller.minutes.templates.view({ organizationId }),
    saved: new URL(request.url).searchParams.has('saved'),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeTemplates(api, organizationId, values)
    return redirect(`/organizations/${organizationId}/record-templates?saved#main`)
  })
}

export default function RecordTemplatesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <TemplatesPage {...loaderData} refused={actionData} />
}
