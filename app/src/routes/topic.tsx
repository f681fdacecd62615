import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readUpload } from '../api/read-upload.ts'
import { submit } from '../api/submit.ts'
import { ChainPart } from '../features/projects/chain-part.tsx'
import { changeTopic } from '../features/topics/change-topic.ts'
import { topicTexts } from '../features/topics/messages.ts'
import { TopicPage } from '../features/topics/topic-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/topic.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(loaderData?.topic.title ?? topicTexts.own) },
]

/** `?done=` says what was done just now. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => {
    const topic = await api.caller.topics.view({ topicId: params.topicId })
    // One topic has one address.
    if (topic.organization.id !== params.organizationId) throw data(null, { status: 404 })
    const { projects } = await api.caller.jointProjects.list({
      organizationId: topic.organization.id,
      topicId: topic.id,
    })
    const { links } = await api.caller.evaluations.chain({ kind: 'TOPIC', id: topic.id })
    return { topic, projects, links, notice: noticeIn(new URL(request.url).searchParams) }
  })
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const { values, files, problem } = await readUpload(api, request)
  return submit(api, request, values, async () => {
    if (problem) throw problem
    await changeTopic(api, params.topicId, values, files)
    return redirect(`/organizations/${params.organizationId}/topics/${params.topicId}?done=saved#main`)
  })
}

export default function TopicRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { links, ...page } = loaderData
  const chain = <ChainPart organizationId={page.topic.organization.id} links={links} />
  return <TopicPage {...page} chain={chain} refused={actionData} />
}

function noticeIn(search: URLSearchParams): 'proposed' | 'saved' | null {
  const done = search.get('done')
  return done === 'proposed' || done === 'saved' ? done : null
}
