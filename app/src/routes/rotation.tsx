import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeRotation } from '../features/rotation/change-rotation.ts'
import { rotationPageMessages as messages } from '../features/rotation/messages.ts'
import { RotationPage } from '../features/rotation/rotation-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/rotation.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.rotation.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    rotation: await api.caller.rotation.view({ organizationId }),
    today: civilDateOf(api.now),
    saved: new URL(request.url).searchParams.has('saved'),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await changeRotation(api, organizationId, values)
    return redirect(`/organizations/${organizationId}/rotation?saved#main`)
  })
}

export default function RotationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RotationPage {...loaderData} refused={actionData} />
}
