import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { CheckInCodeView } from '../features/attendance/check-in-code-view.tsx'
import { codeTexts as texts } from '../features/attendance/messages.ts'
import { readCheckInCode } from '../features/attendance/read-check-in-code.ts'
import { loadOrKeep, useLastPage } from '../features/live/last-page.ts'
import { shellMessages } from '../shell/messages.ts'
import type { Route } from './+types/check-in-code.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => readCheckInCode(api, params.meetingId))
}

export async function clientLoader({ serverLoader, params }: Route.ClientLoaderArgs) {
  return loadOrKeep(`/meetings/${params.meetingId}/check-in-code`, serverLoader)
}

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

export default function CheckInCodeRoute({ loaderData, params }: Route.ComponentProps) {
  useLastPage(`/meetings/${params.meetingId}/check-in-code`, loaderData)
  return <CheckInCodeView page={loaderData} />
}
