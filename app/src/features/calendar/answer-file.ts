import type { PageApi } from '@pilin/server/http/page-api'
import { refusalOf } from '../../api/refusal.ts'
import type { FileAnswer } from './holidays-page.tsx'
import { holidaysMessages as messages } from './messages.ts'

/** The text of the file that a form sent, or of the field that carries it on to the confirmation. */
export async function readFileText(request: Request): Promise<{ intent: string; file: string }> {
  const form = await request.formData()
  const file = form.get('file')
  const text = file instanceof Blob ? await file.text() : (file ?? '')
  return { intent: String(form.get('intent') ?? ''), file: text }
}

/** What the file says; nothing is changed by that. */
export async function checkFile({ caller }: PageApi, file: string): Promise<FileAnswer> {
  if (file === '') return { refused: messages.fileMissing }
  try {
    return { checked: await caller.calendar.check({ file }), file }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { refused: refusal.fields.file ?? refusal.sentence }
  }
}
