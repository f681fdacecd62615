import type { PageApi } from '@pilin/server/http/page-api'
import { toSignIn } from './load.ts'
import { readForm } from './submit.ts'

/** A form's fields as text and the files that came with it; a form that takes none brings none. */
export type UploadForm = Awaited<ReturnType<PageApi['readUpload']>>

/** Reads a form of a page where some forms take files. Nobody uploads before it is known who. */
export async function readUpload(api: PageApi, request: Request): Promise<UploadForm> {
  if (!api.actor) throw toSignIn(request)
  const takesFiles = request.headers.get('content-type')?.startsWith('multipart/form-data')
  if (takesFiles) return api.readUpload(request)
  return { values: await readForm(request), files: [], problem: undefined }
}
