import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { changeRotation } from '../features/rotation/change-rotation.ts'
import { ExtensionPage } from '../features/rotation/extension-page.tsx'
import { extensionMessages as messages } from '../features/rotation/messages.ts'
import { savedPath } from '../features/rotation/saved-change.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/rotation-extend.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.organization.name ?? '')) },
]

export function loader({ context, request, params: { rosterId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.rotation.extension({ rosterId }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () =>
    redirect(
      savedPath(organizationId, await changeRotation(api, organizationId, { ...values, intent: 'extend' })),
    ),
  )
}

export default function RotationExtendRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ExtensionPage extension={loaderData} refused={actionData} />
}
