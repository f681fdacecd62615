import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { loadMeeting, readMeetingPage } from './data.ts'
import { maySeeMeeting } from './policy.ts'
import { presentMeeting } from './present.ts'

/** One meeting with everything that its page shows. */
export const viewMeeting = view({
  input: z.object({ meetingId: uuid }),
  load: async ({ runtime, actor, input }) => {
    const { prisma } = runtime.database
    return readMeetingPage(prisma, await loadMeeting(prisma, actor, input.meetingId))
  },
  policy: (actor, { meeting }) => maySeeMeeting(actor, meeting),
  present: presentMeeting,
})
