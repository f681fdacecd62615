import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { BacklogPage } from '../features/topics/backlog-page.tsx'
import { topicTexts } from '../features/topics/messages.ts'
import { narrowedTo, shownIn } from '../features/topics/topics.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/topics.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(topicTexts.title(loaderData?.backlog.organization.shortName ?? '')) },
]

/** `?show=` is a group of states, or `mine`. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const shown = shownIn(new URL(request.url).searchParams)
  return load(api, request, async () => ({
    backlog: await api.caller.topics.list({ organizationId, ...narrowedTo(shown) }),
    shown,
  }))
}

export default function TopicsRoute({ loaderData }: Route.ComponentProps) {
  return <BacklogPage {...loaderData} />
}
