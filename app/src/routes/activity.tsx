import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readUpload } from '../api/read-upload.ts'
import { submit } from '../api/submit.ts'
import { pictureOf } from '../features/activities/activities.ts'
import { ActivityPage } from '../features/activities/activity-page.tsx'
import { changeActivity } from '../features/activities/change-activity.ts'
import { ResultsPart } from '../features/evaluations/results-part.tsx'
import { noticeIn } from '../features/lists/lists.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/activity.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.activity.title ?? '') },
]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const activity = await api.caller.activities.view({ activityId: params.activityId })
    // One activity has one address.
    if (activity.organization.id !== params.organizationId) throw data(null, { status: 404 })
    const results = await api.caller.evaluations.results({ kind: 'ACTIVITY', id: activity.id })
    const path = `/activities/${activity.id}`
    const isLinked = activity.abilities.hold && activity.openToVisitors
    const link = isLinked
      ? { address: `${api.publicAddress}${path}`, picture: pictureOf(await api.qrCode(path)) }
      : null
    return { activity, results, link, saved: noticeIn(request) !== null }
  })
}

export async function action({ context, request, params: { organizationId, activityId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const { values, files, problem } = await readUpload(api, request)
  const home = `/organizations/${organizationId}`
  return submit(api, request, values, async () => {
    if (problem) throw problem
    if (values.intent === 'evaluate') {
      const { evaluationId } = await api.caller.evaluations.open({ projectId: '', activityId })
      return redirect(`${home}/evaluations/${evaluationId}?done=saved#main`)
    }
    await changeActivity(api, activityId, values, files)
    return redirect(`${home}/activities/${activityId}?done=saved#main`)
  })
}

export default function ActivityRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { results, ...page } = loaderData
  const { organization, phase } = page.activity
  // Whether it may be asked is a question once the activity has begun.
  const begun = phase === 'RUNNING' || phase === 'OVER'
  const evaluations = (
    <ResultsPart
      organizationId={organization.id}
      results={{ ...results, mayOpen: results.mayOpen && begun }}
      refused={actionData}
    />
  )
  return <ActivityPage {...page} evaluations={evaluations} refused={actionData} />
}
