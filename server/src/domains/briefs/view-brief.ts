import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { loadMeeting } from '../meetings/data.ts'
import { mayDeriveBrief, mayEditBrief, mayIssueBrief, maySeeBriefs } from './policy.ts'
import { briefOf } from './read-brief.ts'

/** The 会议纪要 of a meeting, if there is one to be read, and what the reader may do. */
export const viewBrief = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const meeting = await loadMeeting(prisma, actor, input.meetingId)
    const [brief, units] = await Promise.all([
      briefOf(prisma, actor, meeting),
      prisma.unit.findMany({
        where: { id: { in: meeting.unitIds } },
        orderBy: { name: 'asc' },
        select: { shortName: true },
      }),
    ])
    return { meeting, brief, units }
  },
  policy: (actor, { meeting }) => maySeeBriefs(actor, meeting),
  present({ meeting, brief, units }, actor) {
    return {
      meeting: { id: meeting.id, title: meeting.title, organizationId: meeting.organizationId },
      brief,
      /** Units that can be made responsible, by the names that lists use. */
      units: units.map(({ shortName }) => shortName),
      abilities: {
        derive: !brief && isAllowed(mayDeriveBrief(actor, meeting)),
        edit: brief !== null && isAllowed(mayEditBrief(actor, { meeting, brief })),
        issue: brief !== null && isAllowed(mayIssueBrief(actor, { meeting, brief })),
      },
    }
  },
})
