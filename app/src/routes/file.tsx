import { apiOf } from '../api/context.ts'
import { toSignIn } from '../api/load.ts'
import { refusalOf } from '../api/refusal.ts'
import { fileResponse } from '../features/files/file-response.ts'
import { statusSentences } from '../shell/messages.ts'
import type { Route } from './+types/file.ts'

/** An uploaded file, to look at or to keep. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf(context)
  if (!api.actor) throw toSignIn(request)
  try {
    return fileResponse(await api.caller.files.download({ fileId: params.fileId }))
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    // A malformed id is a wrong address like any other.
    const [status, sentence] =
      refusal.code === 'INVALID' ? [404, statusSentences[404]] : [refusal.status, refusal.sentence]
    return new Response(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
}
