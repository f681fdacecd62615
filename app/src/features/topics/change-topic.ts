import type { PageApi } from '@pilin/server/http/page-api'
import type { UploadForm } from '../../api/read-upload.ts'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

/** Does what one of the forms on a topic's page asks for; whatever is missing or wrong, the server says. */
export async function changeTopic(
  api: PageApi,
  topicId: string,
  values: FormValues,
  files: UploadForm['files'],
) {
  const { topics } = api.caller
  const input = { ...values, topicId }
  if (values.intent === 'edit') return topics.edit(asInput(input))
  if (values.intent === 'attach') return topics.attachFiles({ topicId, attachments: files })
  if (values.intent === 'removeFile') return topics.removeFile({ topicId, fileId: values.fileId ?? '' })
  if (values.intent === 'withdraw') return topics.withdraw({ topicId })
  return topics.decide(asInput(input))
}

/** What the form's one choice says: a meeting that is planned, or the next one of a kind. */
export function wishIn({ wished = '' }: FormValues) {
  const [sort, value = ''] = wished.split(':')
  // The kind of a wished meeting is the meeting's own.
  if (sort === 'meeting') return { wishedMeetingId: value, wishedKind: 'OTHER' }
  return { wishedMeetingId: '', wishedKind: value }
}
