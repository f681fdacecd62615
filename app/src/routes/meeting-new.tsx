import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { meetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { readForm, submit } from '../api/submit.ts'
import { asInput } from '../features/meetings/action-answer.ts'
import { submitOrExplain } from '../features/meetings/explain-failure.ts'
import { meetingTexts } from '../features/meetings/messages.ts'
import { PlanForm, type PlanPage } from '../features/meetings/plan-form.tsx'
import { shellMessages } from '../shell/messages.ts'
import type { Route } from './+types/meeting-new.ts'

/** `?kind=` and `?date=` are filled in when the reader comes from a period in which a meeting is owed. */
export async function loader({ context, request, params }: Route.LoaderArgs): Promise<PlanPage> {
  const api = apiOf(context)
  const { organizationId } = params
  const [organization, owed] = await load(api, request, () =>
    Promise.all([
      api.caller.organizations.view({ organizationId }),
      api.caller.planning.cadences({ organizationId }),
    ]),
  )
  const asked = new URL(request.url).searchParams
  const usual = organization.kind === 'REGIONAL_COUNCIL' ? 'COUNCIL_SESSION' : 'CONSULTATION'
  const date = asked.get('date') ?? ''
  return {
    organization: organization.name,
    kinds: meetingKind.options.map((value) => ({ value, label: meetingKindLabels[value] })),
    kind: meetingKind.catch(usual).parse(asked.get('kind')),
    narrowed: owed.cadences.flatMap(({ kind, dueUnits }) =>
      dueUnits ? [{ kind: meetingKindLabels[kind], units: dueUnits.join('、') }] : [],
    ),
    today: civilDateOf(api.now),
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '',
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const api = apiOf(context)
  const { organizationId } = params
  const values = await readForm(request)
  return submit(api, request, values, async () => {
    const { meetingId } = await api.caller.meetings.plan(asInput({ ...values, organizationId }))
    return redirect(`/meetings/${meetingId}`)
  })
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  return submitOrExplain(request, serverAction)
}

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(meetingTexts.newMeeting) }]

export default function MeetingNewRoute({ loaderData }: Route.ComponentProps) {
  return <PlanForm plan={loaderData} />
}
