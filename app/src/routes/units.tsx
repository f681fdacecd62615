import { civilDate } from '@pilin/domain/calendar/civil-date'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { unitTexts as texts } from '../features/units/messages.ts'
import { UnitsPage } from '../features/units/units-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/units.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.roster.organization.shortName ?? '')) },
]

/** `?on=` is the day; what is none is told beside the field, and today's members are shown. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const asked = new URL(request.url).searchParams.get('on') ?? ''
    const day = asked === '' ? undefined : civilDate.safeParse(asked)
    const roster = await api.caller.organizations.roster({ organizationId, on: day?.data ?? null })
    return { roster, wrongDay: day?.error?.issues[0]?.message }
  })
}

export default function UnitsRoute({ loaderData }: Route.ComponentProps) {
  return <UnitsPage {...loaderData} />
}
