import { command, router } from '../../kernel/procedure.ts'
import { issueNotice } from './issue-notice.ts'
import { viewNotice } from './view-notice.ts'
import { viewNoticeState } from './view-notice-state.ts'

export const noticesRouter = router({
  view: viewNotice,
  state: viewNoticeState,
  issue: command(issueNotice),
})
