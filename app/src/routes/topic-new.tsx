import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readUpload } from '../api/read-upload.ts'
import { submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { OrganizationHeading } from '../features/organizations/organization-heading.tsx'
import { wishIn } from '../features/topics/change-topic.ts'
import { topicFormTexts as texts } from '../features/topics/messages.ts'
import { ProposeForm } from '../features/topics/propose-form.tsx'
import type { ProposeInput } from '../features/topics/topics.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/topic-new.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.heading) }]

/** `?meeting=` is the meeting for which the reader comes to propose. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    backlog: await api.caller.topics.list({ organizationId, states: [] }),
    wishedMeetingId: new URL(request.url).searchParams.get('meeting'),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const { values, files, problem } = await readUpload(api, request)
  return submit(api, request, values, async () => {
    if (problem) throw problem
    const words = asInput<ProposeInput>({ ...values, ...wishIn(values), organizationId })
    const { topicId } = await api.caller.topics.propose({ ...words, attachments: files })
    return redirect(`/organizations/${organizationId}/topics/${topicId}?done=proposed#main`)
  })
}

export default function TopicNewRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { backlog } = loaderData
  const { id, shortName } = backlog.organization
  return (
    <>
      <OrganizationHeading organization={{ id, name: shortName }} current="topics" />
      <h2>{texts.heading}</h2>
      <p>{backlog.mayPropose ? texts.note : texts.mayNot}</p>
      {backlog.mayPropose && <ProposeForm {...loaderData} refused={actionData} />}
    </>
  )
}
