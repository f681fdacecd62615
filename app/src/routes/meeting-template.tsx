import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { templateMessages as messages } from '../features/planning/messages.ts'
import { templateInput } from '../features/planning/template-input.ts'
import { TemplatePage } from '../features/planning/template-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/meeting-template.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData ? shellMessages.title(messages.title(loaderData.template.kind)) : shellMessages.product,
  },
]

export function loader({ context, request, params: { cadenceId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const saved = new URL(request.url).searchParams.get('saved')
  return load(api, request, async () => ({
    template: await api.caller.planning.template({ cadenceId }),
    saved: saved === null ? undefined : Number.parseInt(saved, 10) || 0,
  }))
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const { organizationId, cadenceId } = params
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const { followed } = await api.caller.planning.editTemplate(asInput(templateInput(values, cadenceId)))
    return redirect(`/organizations/${organizationId}/cadences/${cadenceId}?saved=${followed}#main`)
  })
}

export default function MeetingTemplateRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <TemplatePage {...loaderData} refused={actionData} />
}
