import { statesOf } from '@pilin/domain/lists/filters'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { filterIn } from '../features/lists/lists.ts'
import { listTexts } from '../features/lists/messages.ts'
import { NeedsPage } from '../features/lists/needs-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/needs.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: shellMessages.title(
      listTexts.title(loaderData?.list.organization.shortName ?? '', loaderData?.list.names.needsName ?? ''),
    ),
  },
]

/** `?show=` is a group of states, `?category=` a category's id. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { searchParams } = new URL(request.url)
  const shown = filterIn(searchParams)
  const category = searchParams.get('category') ?? ''
  return load(api, request, async () => ({
    list: await api.caller.lists.needs({ organizationId, states: statesOf(shown), categoryId: category }),
    shown,
    category,
  }))
}

export default function NeedsRoute({ loaderData }: Route.ComponentProps) {
  return <NeedsPage {...loaderData} />
}
