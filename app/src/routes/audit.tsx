import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { AuditPage } from '../features/audit/audit-page.tsx'
import { auditMessages as messages } from '../features/audit/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/audit.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.log.organization.shortName ?? '')) },
]

/** `?before=` is the id of the last line of the page before. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const before = new URL(request.url).searchParams.get('before') || undefined
  return load(api, request, async () => ({
    log: await api.caller.audit.log({ organizationId, before }),
    isNewest: before === undefined,
  }))
}

export default function Audit({ loaderData }: Route.ComponentProps) {
  return <AuditPage {...loaderData} />
}
