import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { AuthorsPage } from '../features/minutes/authors-page.tsx'
import { authorTexts as texts } from '../features/minutes/version-messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/minutes-authors.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.authorship.meeting.title ?? '')) },
]

export function loader({ context, request, params: { meetingId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    authorship: await api.caller.minutes.authors({ meetingId }),
  }))
}

export default function MinutesAuthorsRoute({ loaderData }: Route.ComponentProps) {
  return <AuthorsPage {...loaderData} />
}
