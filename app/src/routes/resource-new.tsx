import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { EntryPage } from '../features/lists/entry-page.tsx'
import { listTexts, resourceTexts as texts } from '../features/lists/messages.ts'
import { ResourceFields } from '../features/lists/resource-fields.tsx'
import { asInput } from '../features/meetings/action-answer.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/resource-new.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.add) }]

export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, () => api.caller.lists.needs({ organizationId, states: [], categoryId: '' }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.lists.addResource>[0]
    const input = asInput<Input>({ ...values, organizationId })
    const { resourceId } = await api.caller.lists.addResource(input)
    return redirect(`/organizations/${organizationId}/resources/${resourceId}?done=entered#main`)
  })
}

export default function ResourceNewRoute({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <EntryPage
      list={loaderData}
      current="resources"
      texts={texts}
      none={listTexts.ofOrganization}
      refused={actionData}
    >
      {(state) => <ResourceFields state={state} categories={loaderData.categories} />}
    </EntryPage>
  )
}
