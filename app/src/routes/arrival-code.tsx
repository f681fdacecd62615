import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { ArrivalCodePage } from '../features/activities/arrival-code-page.tsx'
import { arrivalTexts as texts } from '../features/activities/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/arrival-code.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.codeTitle) }]

/** The screen at the door looks again by itself, before its code runs out. */
export const headers: Route.HeadersFunction = () => ({ Refresh: '15' })

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.arrivalCode(params.activityId))
}

export default function ArrivalCodeRoute({ loaderData }: Route.ComponentProps) {
  return <ArrivalCodePage page={loaderData} />
}
