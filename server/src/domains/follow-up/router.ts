import { command, router } from '../../kernel/procedure.ts'
import { closeActionItem } from './close-action-item.ts'
import { viewFollowUp } from './view-follow-up.ts'
import { viewReview } from './view-review.ts'

export const followUpRouter = router({
  view: viewFollowUp,
  review: viewReview,
  closeActionItem: command(closeActionItem),
})
