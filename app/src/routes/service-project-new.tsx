import { data as answer, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { PlainForm } from '../features/lists/list-parts.tsx'
import lists from '../features/lists/lists.module.css'
import { asInput } from '../features/meetings/action-answer.ts'
import { OrganizationHeading } from '../features/organizations/organization-heading.tsx'
import { serviceProjectTexts, serviceTexts as texts } from '../features/projects/messages.ts'
import { ProjectFields } from '../features/projects/project-fields.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import { SubmitButton } from '../shell/submit-button.tsx'
import type { Route } from './+types/service-project-new.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.add) }]

/** `?year=` is the year of the list, `?need=` the need from which the project comes. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  const { searchParams } = new URL(request.url)
  const year = Number(searchParams.get('year')) || undefined
  return load(api, request, async () => {
    const data = await api.caller.projects.list({ organizationId, year })
    if (!data.list) throw answer(null, { status: 404 })
    return { data, list: data.list, needId: searchParams.get('need') ?? '' }
  })
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.projects.add>[0]
    const { projectId } = await api.caller.projects.add(asInput<Input>(values))
    return redirect(`/organizations/${organizationId}/service-list/${projectId}?done=saved#main`)
  })
}

export default function ServiceProjectNewRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { data, list, needId } = loaderData
  return (
    <div className={lists.page}>
      <OrganizationHeading organization={data.organization} current="serviceList" />
      <h2>
        {texts.heading(list.year)}：{texts.add}
      </h2>
      <p>{data.abilities.draft ? texts.addNote : texts.mayNot}</p>
      {data.abilities.draft && (
        <PlainForm intent="add" about={{ listId: list.id }} label={texts.add} refused={actionData}>
          {(state) => (
            <>
              <ProjectFields state={state} data={data} needId={needId} />
              <SubmitButton>{serviceProjectTexts.submitAdd}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
    </div>
  )
}
