import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { visitorTexts as texts } from '../features/activities/messages.ts'
import { PublicActivityPage } from '../features/activities/public-activity-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/public-activity.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.activity.title ?? '')) },
]

export function loader({ context, params }: Route.LoaderArgs) {
  const { visitors, sendsMail } = apiOf(context)
  return loadPublic(async () => ({ activity: await visitors.form(params.activityId), sendsMail }))
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const values = await readForm(request)
  try {
    const { secret } = await apiOf(context).visitors.register(params.activityId, values)
    return redirect(`/registrations/${secret}?done=submitted`)
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function PublicActivityRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <PublicActivityPage {...loaderData} refused={actionData} />
}
