import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { BrandsPage } from '../features/activities/brands-page.tsx'
import { brandTexts as texts } from '../features/activities/messages.ts'
import { noticeIn } from '../features/lists/lists.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/brands.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(texts.title(loaderData?.data.organization.shortName ?? '')) },
]

/** `?done=` says that something was saved just now. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    data: await api.caller.activities.brands({ organizationId }),
    saved: noticeIn(request) !== null,
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.activities.setBrand>[0]
    await api.caller.activities.setBrand(asInput<Input>({ ...values, organizationId }))
    return redirect(`/organizations/${organizationId}/brands?done=saved#main`)
  })
}

export default function BrandsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BrandsPage {...loaderData} refused={actionData} />
}
