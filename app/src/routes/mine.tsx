import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { mineTexts as texts } from '../features/mine/messages.ts'
import { MinePage, type Replied } from '../features/mine/mine-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/mine.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(texts.title) }]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  // Who belongs to no organization has nothing here; what there is to do is elsewhere.
  if (api.actor?.administrator && api.actor.roles.size === 0) throw redirect('/administration')
  return load(api, request, async () => ({
    mine: await api.caller.mine.view({}),
    replied: repliedIn(request),
  }))
}

/** Attends, or asks for leave. */
export async function action({ context, request }: Route.ActionArgs) {
  const api = apiOf(context)
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    await api.caller.attendance.reply(asInput(values))
    return redirect(`/mine?replied=${values.reply === 'LEAVE' ? 'leave' : 'attend'}`)
  })
}

function repliedIn(request: Request): Replied {
  const replied = new URL(request.url).searchParams.get('replied')
  return replied === 'leave' || replied === 'attend' ? replied : null
}

export default function MineRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MinePage {...loaderData} refused={actionData} />
}
