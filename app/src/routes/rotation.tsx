import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeRotation } from '../features/rotation/change-rotation.ts'
import { rotationPageMessages as messages } from '../features/rotation/messages.ts'
import { RotationPage } from '../features/rotation/rotation-page.tsx'
import { readSaved, savedPath } from '../features/rotation/saved-change.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/rotation.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.rotation.organization.shortName ?? '')) },
]

/** `?year=` chooses the year whose terms are shown. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { searchParams } = new URL(request.url)
  return load(api, request, async () => ({
    rotation: await api.caller.rotation.view({ organizationId, year: searchParams.get('year') ?? undefined }),
    today: civilDateOf(api.now),
    saved: await readSaved(api, organizationId, searchParams),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () =>
    redirect(savedPath(organizationId, await changeRotation(api, organizationId, values))),
  )
}

export default function RotationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RotationPage {...loaderData} refused={actionData} />
}
