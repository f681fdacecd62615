import { civilMonth } from '@pilin/domain/calendar/civil-date'
import { formatMonth } from '@pilin/domain/calendar/shanghai'
import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load } from '../api/load.ts'
import { scheduleMessages as messages } from '../features/schedule/messages.ts'
import { SchedulePage } from '../features/schedule/schedule-page.tsx'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/schedule.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: shellMessages.title(
      loaderData ? messages.title(formatMonth(loaderData.month)) : shellMessages.schedule,
    ),
  },
]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  // An administrator without an organization has no schedule; what there is to do is elsewhere.
  if (api.actor?.administrator && api.actor.roles.size === 0) throw redirect('/administration')
  return load(api, request, async () => ({
    ...(await api.caller.meetings.schedule({ month: monthOf(request) })),
    overdue: await api.caller.minutes.overdue({}),
    handovers: await api.caller.handover.due({}),
  }))
}

/** The month in the address; none means this one. */
function monthOf(request: Request): string | undefined {
  const month = new URL(request.url).searchParams.get('month')
  if (!month) return undefined
  if (!civilMonth.safeParse(month).success) throw data({ sentence: messages.noSuchMonth }, { status: 404 })
  return month
}

export default function Schedule({ loaderData }: Route.ComponentProps) {
  return <SchedulePage schedule={loaderData} />
}
