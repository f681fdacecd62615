import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { maySeeMeeting } from '../meetings/policy.ts'
import { loadMeetingWithNotice } from './data.ts'
import { mayIssueNotice, mayReadNotice } from './policy.ts'

/** Whether a meeting's notice has been issued, for the meeting's own page. */
export const viewNoticeState = view({
  input: z.object({ meetingId: uuid }),
  load: async ({ runtime, actor, input, now }) => ({
    now,
    meeting: await loadMeetingWithNotice(runtime.database.prisma, actor, input.meetingId),
  }),
  policy: (actor, { meeting }) => maySeeMeeting(actor, meeting),
  present: ({ meeting, now }, actor) => ({
    number: meeting.notice?.number ?? null,
    mayRead: isAllowed(mayReadNotice(actor, meeting)),
    mayIssue: isAllowed(mayIssueNotice(actor, meeting, now)),
  }),
})
