import { viewNoticeInput } from '@pilin/domain/notices/schemas'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { loadMeetingWithNotice, readNoticeFacts } from './data.ts'
import { draftNotice } from './draft-notice.ts'
import { mayIssueNotice, mayReadNotice } from './policy.ts'
import { presentNotice } from './present.ts'

/** The notice of a meeting; before it is issued, for whoever may issue it, what it would say. */
export const viewNotice = view({
  input: viewNoticeInput,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const meeting = await loadMeetingWithNotice(prisma, actor, input.meetingId)
    if (!isAllowed(mayIssueNotice(actor, meeting, now))) return { meeting, draft: null }
    const facts = await readNoticeFacts(prisma, meeting)
    return { meeting, draft: draftNotice(facts, input, { actor, meeting, now }) }
  },
  policy: (actor, { meeting }) => mayReadNotice(actor, meeting),
  present: presentNotice,
})
