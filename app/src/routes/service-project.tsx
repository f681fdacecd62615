import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readUpload } from '../api/read-upload.ts'
import { submit } from '../api/submit.ts'
import { ProjectActivities } from '../features/activities/project-activities.tsx'
import { ResultsPart } from '../features/evaluations/results-part.tsx'
import { noticeIn } from '../features/lists/lists.ts'
import { ChainPart } from '../features/projects/chain-part.tsx'
import { changeServiceProject } from '../features/projects/change-projects.ts'
import { ServiceProjectPage } from '../features/projects/service-project-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/service-project.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.project.name ?? '') },
]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const project = await api.caller.projects.view({ projectId: params.projectId })
    const organizationId = project.organization.id
    // One project has one address.
    if (organizationId !== params.organizationId) throw data(null, { status: 404 })
    const offered = project.abilities.draft ? await api.caller.projects.list({ organizationId }) : null
    const about = { kind: 'PROJECT' as const, id: project.id }
    const [{ links }, results, { activities }] = await Promise.all([
      api.caller.evaluations.chain(about),
      api.caller.evaluations.results(about),
      api.caller.activities.ofProject({ projectId: project.id }),
    ])
    return { project, data: offered, links, results, activities, saved: noticeIn(request) !== null }
  })
}

export async function action({ context, request, params: { organizationId, projectId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const { values, files, problem } = await readUpload(api, request)
  const path = `/organizations/${organizationId}/service-list`
  return submit(api, request, values, async () => {
    if (problem) throw problem
    if (values.intent === 'evaluate') {
      const { evaluationId } = await api.caller.evaluations.open({ projectId, activityId: '' })
      return redirect(`/organizations/${organizationId}/evaluations/${evaluationId}?done=saved#main`)
    }
    await changeServiceProject(api, projectId, values, files)
    return redirect(`${values.intent === 'remove' ? path : `${path}/${projectId}`}?done=saved#main`)
  })
}

export default function ServiceProjectRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { links, results, activities, ...page } = loaderData
  const { id } = page.project.organization
  // Whether it may be asked is a question once the project has begun.
  const begun = page.project.state === 'RUNNING' || page.project.state === 'DONE'
  return (
    <ServiceProjectPage
      {...page}
      chain={<ChainPart organizationId={id} links={links} />}
      activities={<ProjectActivities organizationId={id} activities={activities} />}
      evaluations={
        <ResultsPart
          organizationId={id}
          results={{ ...results, mayOpen: results.mayOpen && begun }}
          refused={actionData}
        />
      }
      refused={actionData}
    />
  )
}
