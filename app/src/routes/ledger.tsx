import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { LedgerPage } from '../features/insight/ledger-page.tsx'
import { ledgerMessages as messages } from '../features/insight/messages.ts'
import { askedYear } from '../shell/asked-year.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/ledger.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData
      ? shellMessages.title(messages.title(loaderData.year, loaderData.organization.shortName))
      : shellMessages.product,
  },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () =>
    api.caller.insight.ledger({ organizationId, year: askedYear(request) }),
  )
}

export default function LedgerRoute({ loaderData }: Route.ComponentProps) {
  return <LedgerPage ledger={loaderData} />
}
