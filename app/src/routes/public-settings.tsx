import type { PageApi } from '@pilin/server/http/page-api'
import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { settingTexts as texts } from '../features/public-pages/messages.ts'
import { PublicSettingsPage } from '../features/public-pages/settings-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/public-settings.ts'

type Publish = PageApi['caller']['publicPages']['publishPart']

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.settings.organization.shortName ?? '')) },
]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    settings: await api.caller.publicPages.settings({ organizationId }),
    publicAddress: api.publicAddress,
    saved: new URL(request.url).searchParams.get('done') === 'saved',
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await api.caller.publicPages.publishPart(asInput<Parameters<Publish>[0]>({ ...values, organizationId }))
    return redirect(`/organizations/${organizationId}/public-page?done=saved#main`)
  })
}

export default function PublicSettingsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <PublicSettingsPage {...loaderData} refused={actionData} />
}
