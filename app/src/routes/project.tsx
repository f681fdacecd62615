import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeProject } from '../features/joint-projects/change-project.ts'
import { ProjectPage } from '../features/joint-projects/project-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/project.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.project.name ?? '') },
]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const project = await api.caller.jointProjects.view({ projectId: params.projectId })
    // One project has one address.
    if (project.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return { project, saved: new URL(request.url).searchParams.get('done') === 'saved' }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeProject(api, params.projectId, values)
    return redirect(`/organizations/${params.organizationId}/projects/${params.projectId}?done=saved#main`)
  })
}

export default function ProjectRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ProjectPage {...loaderData} refused={actionData} />
}
