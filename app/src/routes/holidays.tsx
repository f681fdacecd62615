import { data, redirect } from 'react-router'
import { apiOf } from '../api/context.ts'
import { load, toSignIn } from '../api/load.ts'
import { checkFile, readFileText } from '../features/calendar/answer-file.ts'
import { HolidaysPage } from '../features/calendar/holidays-page.tsx'
import { holidaysMessages as messages } from '../features/calendar/messages.ts'
import { shellMessages } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'
import type { Route } from './+types/holidays.ts'

export const handle = staticPage

export const meta: Route.MetaFunction = () => [{ title: shellMessages.title(messages.title) }]

export function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  const imported = new URL(request.url).searchParams.get('imported')
  return load(api, request, async () => ({
    holidays: await api.caller.calendar.holidays({}),
    imported: imported === null ? undefined : Number.parseInt(imported, 10) || undefined,
  }))
}

/** First the file is looked at; only the second form, which carries its text, imports it. */
export async function action({ context, request }: Route.ActionArgs) {
  const api = apiOf(context)
  if (!api.actor) throw toSignIn(request)
  const { intent, file } = await readFileText(request)
  const answer = await checkFile(api, file)
  const isGood = 'checked' in answer && !('problems' in answer.checked)
  if (intent !== 'import' || !isGood) return data(answer, { status: isGood ? 200 : 400 })
  const { year } = await api.caller.calendar.import({ file })
  return redirect(`/administration/holidays?imported=${year}#main`)
}

export default function HolidaysRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HolidaysPage {...loaderData} answer={actionData} />
}
