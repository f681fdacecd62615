import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { ExtractPage } from '../features/follow-up/extract-page.tsx'
import { extractMessages as messages } from '../features/follow-up/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/extract.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.topic.title ?? '')) },
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.followUp.extract({ agendaItemId: params.agendaItemId }))
}

export default function Extract({ loaderData }: Route.ComponentProps) {
  return <ExtractPage extract={loaderData} />
}
