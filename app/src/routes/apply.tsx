import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { readForm, refused } from '../api/submit.ts'
import { ApplyPage } from '../features/admissions/apply-page.tsx'
import { applyTexts as texts } from '../features/admissions/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/apply.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.shortName ?? '')) },
]

export function loader({ context, params }: Route.LoaderArgs) {
  return loadPublic(() => apiOf(context).applications.form(params.organizationId))
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const values = await readForm(request)
  try {
    const { secret } = await apiOf(context).applications.submit(params.organizationId, values)
    return redirect(`/applications/${secret}?done=submitted`)
  } catch (error) {
    return refused(request, values, error)
  }
}

export default function ApplyRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ApplyPage organization={loaderData} refused={actionData} />
}
