import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { resourceFilterIn } from '../features/lists/lists.ts'
import { listTexts } from '../features/lists/messages.ts'
import { ResourcesPage } from '../features/lists/resources-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/resources.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: shellMessages.title(
      listTexts.title(
        loaderData?.list.organization.shortName ?? '',
        loaderData?.list.names.resourcesName ?? '',
      ),
    ),
  },
]

/** `?show=ended` shows what is no longer offered, `?category=` is a category's id. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { searchParams } = new URL(request.url)
  const shown = resourceFilterIn(searchParams)
  const category = searchParams.get('category') ?? ''
  return load(api, request, async () => ({
    list: await api.caller.lists.resources({
      organizationId,
      ended: shown === 'ended',
      categoryId: category,
    }),
    shown,
    category,
  }))
}

export default function ResourcesRoute({ loaderData }: Route.ComponentProps) {
  return <ResourcesPage {...loaderData} />
}
