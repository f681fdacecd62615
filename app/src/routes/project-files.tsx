import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readUpload } from '../api/read-upload.ts'
import { submit } from '../api/submit.ts'
import { projectTexts as texts } from '../features/joint-projects/messages.ts'
import { UploadPage } from '../features/joint-projects/upload-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/project-files.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.uploadHeading(loaderData?.name ?? '')) },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const project = await api.caller.jointProjects.view({ projectId: params.projectId })
    if (project.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return project
  })
}

export async function action({ context, request, params: { organizationId, projectId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const { values, files, problem } = await readUpload(api, request)
  return submit(api, request, values, async () => {
    if (problem) throw problem
    await api.caller.jointProjects.attachFiles({ projectId, attachments: files })
    return redirect(`/organizations/${organizationId}/projects/${projectId}?done=saved#main`)
  })
}

export default function ProjectFilesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <UploadPage project={loaderData} refused={actionData} />
}
