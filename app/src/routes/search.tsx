import { question } from '@pilin/domain/search/query'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { searchMessages as messages } from '../features/search/messages.ts'
import { SearchPage } from '../features/search/search-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/search.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.asked ? messages.titleOf(loaderData.asked) : messages.title) },
]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  const asked = new URL(request.url).searchParams.get('q')
  return load(api, request, async () => {
    if (asked === null) return { asked: '', problem: undefined, result: null }
    const read = question.safeParse(asked)
    if (!read.success) return { asked, problem: read.error.issues[0]?.message, result: null }
    return { asked, problem: undefined, result: await api.caller.search.records({ question: read.data }) }
  })
}

export default function Search({ loaderData }: Route.ComponentProps) {
  return <SearchPage {...loaderData} />
}
