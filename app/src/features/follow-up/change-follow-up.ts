import type { PageApi } from '@pilin/server/http/page-api'
import type { UploadForm } from '../../api/read-upload.ts'
import type { FormValues } from '../../api/submit.ts'

type Caller = PageApi['caller']['followUp']
type Change = (caller: Caller, values: FormValues, attachments: UploadForm['files']) => Promise<unknown>

/** What the form of a page asks for, by its intent. The procedures check every value themselves. */
const changes: Record<string, Change> = {
  close: (caller, { actionItemId = '', note = '' }, attachments) =>
    caller.closeActionItem({ actionItemId, note, attachments }),
  note: (caller, { actionItemId = '', note = '' }, attachments) =>
    caller.noteProgress({ actionItemId, note, attachments }),
  askExtension: (caller, { actionItemId = '', newDueOn = '', reason = '' }) =>
    caller.askExtension({ actionItemId, newDueOn, reason }),
  decideExtension: (caller, { actionItemId = '', approve = '', remark = '' }) =>
    caller.decideExtension({ actionItemId, approve: approve === 'true', remark }),
  reopen: (caller, { actionItemId = '', reason = '' }) => caller.reopenActionItem({ actionItemId, reason }),
  revoke: (caller, { actionItemId = '', reason = '' }) => caller.revokeActionItem({ actionItemId, reason }),
  setAssistants: (caller, { actionItemId = '', personIds = '' }) =>
    caller.setAssistants({ actionItemId, personIds }),
  setReview: (caller, { resolutionId = '', reviewOn = '' }) => caller.setReview({ resolutionId, reviewOn }),
  recordReview: (caller, { resolutionId = '', note = '' }) => caller.recordReview({ resolutionId, note }),
}

/** Makes the change that the form asks for; false when there is no such form. */
export async function changeFollowUp(
  caller: PageApi['caller'],
  values: FormValues,
  attachments: UploadForm['files'] = [],
): Promise<boolean> {
  const change = changes[values.intent ?? '']
  if (!change) return false
  await change(caller.followUp, values, attachments)
  return true
}
