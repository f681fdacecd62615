import { command, router } from '../../kernel/procedure.ts'
import { deriveBrief } from './derive-brief.ts'
import { editBrief } from './edit-brief.ts'
import { issueBrief } from './issue-brief.ts'
import { listBriefs } from './list-briefs.ts'
import { viewBrief } from './view-brief.ts'

export const briefsRouter = router({
  view: viewBrief,
  list: listBriefs,
  derive: command(deriveBrief),
  edit: command(editBrief),
  issue: command(issueBrief),
})
