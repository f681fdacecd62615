import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { ImportPage } from '../features/imports/import-page.tsx'
import { importTexts as texts } from '../features/imports/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/units-import-run.ts'

export const handle = staticPage

/** While it is written, the page looks again each second, without any script. */
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.runTitle(loaderData?.fileName ?? '')) },
  ...(loaderData?.state === 'CONFIRMED' ? [{ httpEquiv: 'refresh', content: '1' }] : []),
]

export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const page = Number(new URL(request.url).searchParams.get('page') ?? '1')
    const run = await api.caller.imports.view({ runId: params.runId, page })
    // One import has one address.
    if (run.organization.id !== params.organizationId) throw data(null, { status: 404 })
    return run
  })
}

export async function action({ context, request, params: { organizationId, runId } }: Route.ActionArgs) {
  const api = apiOf(context)
  return submit(api, request, await readForm(request), async () => {
    await api.confirmImport(runId)
    return redirect(`/organizations/${organizationId}/units/import/${runId}`)
  })
}

export default function UnitsImportRunRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage run={loaderData} refused={actionData} />
}
