import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { EntryPage } from '../features/lists/entry-page.tsx'
import { listTexts, needTexts as texts } from '../features/lists/messages.ts'
import { NeedFields } from '../features/lists/need-fields.tsx'
import { asInput } from '../features/meetings/action-answer.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/need-new.ts'

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
    type Input = Parameters<typeof api.caller.lists.addNeed>[0]
    const { needId } = await api.caller.lists.addNeed(asInput<Input>({ ...values, organizationId }))
    return redirect(`/organizations/${organizationId}/needs/${needId}?done=entered#main`)
  })
}

export default function NeedNewRoute({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <EntryPage list={loaderData} current="needs" texts={texts} none={listTexts.noUnit} refused={actionData}>
      {(state) => <NeedFields state={state} categories={loaderData.categories} />}
    </EntryPage>
  )
}
