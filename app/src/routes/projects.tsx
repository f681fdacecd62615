import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { projectTexts as texts } from '../features/joint-projects/messages.ts'
import { ProjectsPage } from '../features/joint-projects/projects-page.tsx'
import { asInput } from '../features/meetings/action-answer.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/projects.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.jointProjects.list({ organizationId }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.jointProjects.create>[0]
    const { projectId } = await api.caller.jointProjects.create(asInput<Input>({ ...values, organizationId }))
    return redirect(`/organizations/${organizationId}/projects/${projectId}?done=saved#main`)
  })
}

export default function ProjectsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ProjectsPage list={loaderData} refused={actionData} />
}
