import { command, router } from '../../kernel/procedure.ts'
import { askExtension } from './ask-extension.ts'
import { closeActionItem } from './close-action-item.ts'
import { decideExtension } from './decide-extension.ts'
import { noteProgress } from './note-progress.ts'
import { recordReview } from './record-review.ts'
import { reopenActionItem } from './reopen-action-item.ts'
import { revokeActionItem } from './revoke-action-item.ts'
import { setAssistants } from './set-assistants.ts'
import { setReview } from './set-review.ts'
import { viewActionItem } from './view-action-item.ts'
import { viewExtract } from './view-extract.ts'
import { viewFollowUp } from './view-follow-up.ts'
import { viewReview } from './view-review.ts'

export const followUpRouter = router({
  view: viewFollowUp,
  item: viewActionItem,
  extract: viewExtract,
  noteProgress: command(noteProgress),
  askExtension: command(askExtension),
  decideExtension: command(decideExtension),
  review: viewReview,
  closeActionItem: command(closeActionItem),
  reopenActionItem: command(reopenActionItem),
  revokeActionItem: command(revokeActionItem),
  setAssistants: command(setAssistants),
  setReview: command(setReview),
  recordReview: command(recordReview),
})
