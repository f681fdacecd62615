import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { maySeeMeeting } from '../meetings/policy.ts'
import { loadMinutes } from '../minutes/data.ts'
import { readReview } from './read-review.ts'

/** The first item of a meeting's agenda: as it stands, or as it was put down when the minutes were submitted. */
export const viewReview = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const { meeting, minutes } = await loadMinutes(prisma, actor, input.meetingId)
    const review = minutes.content ? (minutes.content.review ?? null) : await readReview(prisma, meeting)
    return { organizationId: meeting.organizationId, review }
  },
  policy: maySeeMeeting,
  /** Null in a record of before every agenda began with it. */
  present: ({ review }) => review,
})
