import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { HandoverPage } from '../features/handover/handover-page.tsx'
import { handoverMessages as messages } from '../features/handover/messages.ts'
import { notesIn } from '../features/handover/note-fields.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/handover.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: shellMessages.title(messages.title(loaderData?.handovers.organization.shortName ?? '')) },
]

/** `?signed=` says what was signed just now. */
export function loader({ context, request, params: { organizationId } }: Route.LoaderArgs) {
  const api = apiOf(context)
  return load(api, request, async () => ({
    handovers: await api.caller.handover.view({ organizationId }),
    notice: noticeIn(new URL(request.url).searchParams),
  }))
}

export async function action({ context, request, params: { organizationId } }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    type Input = Parameters<typeof api.caller.handover.sign>[0]
    const input = asInput<Input>({ ...values, organizationId })
    const { isComplete } = await api.caller.handover.sign({ ...input, notes: notesIn(values) })
    const signed = isComplete ? 'completed' : 'done'
    return redirect(`/organizations/${organizationId}/handover?signed=${signed}#main`)
  })
}

export default function HandoverRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HandoverPage {...loaderData} refused={actionData} />
}

function noticeIn(search: URLSearchParams): 'done' | 'completed' | null {
  const signed = search.get('signed')
  return signed === 'done' || signed === 'completed' ? signed : null
}
