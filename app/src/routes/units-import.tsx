import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readUpload } from '../api/read-upload.ts'
import { submit } from '../api/submit.ts'
import { importTexts as texts } from '../features/imports/messages.ts'
import { UploadPage } from '../features/imports/upload-page.tsx'
import { uploadTable } from '../features/imports/upload-table.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/units-import.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

/** Who may not import is told before choosing a file. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.imports.list({ organizationId }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const form = await readUpload(api, request)
  return submit(api, request, form.values, async () => {
    const answer = await uploadTable(api, organizationId, form)
    if (!('runId' in answer)) return answer
    return redirect(`/organizations/${organizationId}/units/import/${answer.runId}`)
  })
}

export default function UnitsImportRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <UploadPage imports={loaderData} refused={actionData} />
}
