import { apiOf } from '../api/context.ts'
import { sendFile } from '../api/send-file.ts'
import type { Route } from './+types/survey-results-file.ts'

/** Every sheet of a survey's version as Excel. */
export function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  const versionId = new URL(request.url).searchParams.get('version') ?? ''
  return sendFile(api, request, () => api.files.surveyAnswers(params.surveyId, versionId))
}
