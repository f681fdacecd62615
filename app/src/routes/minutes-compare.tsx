import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { ComparePage } from '../features/minutes/compare-page.tsx'
import { versionTexts as texts } from '../features/minutes/version-messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/minutes-compare.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.compareTitle) }]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  const query = new URL(request.url).searchParams
  return load(api, request, async () => ({
    comparison: await api.caller.minutes.versions.compare({
      versionId: query.get('from') ?? '',
      withId: query.get('to'),
    }),
  }))
}

export default function MinutesCompareRoute({ loaderData }: Route.ComponentProps) {
  return <ComparePage {...loaderData} />
}
