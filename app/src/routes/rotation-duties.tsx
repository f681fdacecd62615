import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { termTexts as texts } from '../features/coverage/messages.ts'
import { TermsPage } from '../features/coverage/terms-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/rotation-duties.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.coverage.terms({ organizationId }))
}

export default function RotationDutiesRoute({ loaderData }: Route.ComponentProps) {
  return <TermsPage terms={loaderData} />
}
