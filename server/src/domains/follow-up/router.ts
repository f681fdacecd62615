import { command, router } from '../../kernel/procedure.ts'
import { closeActionItem } from './close-action-item.ts'
import { viewFollowUp } from './view-follow-up.ts'

export const followUpRouter = router({
  view: viewFollowUp,
  closeActionItem: command(closeActionItem),
})
