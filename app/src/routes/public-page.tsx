import { apiOf } from '../api/context.ts'
import { loadPublic } from '../api/load.ts'
import { publicPageTexts as texts } from '../features/public-pages/messages.ts'
import { PublicPageView } from '../features/public-pages/public-page-view.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/public-page.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.name ?? '')) },
]

/** Whoever opens it sees the same, signed in or not: what was published. */
export function loader({ context, params }: Route.LoaderArgs) {
  return loadPublic(() => apiOf(context).publicPage(params.organizationId))
}

export default function PublicPageRoute({ loaderData }: Route.ComponentProps) {
  return <PublicPageView page={loaderData} />
}
