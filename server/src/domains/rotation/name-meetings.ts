import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { dutyOnDay, rotationOf } from './data.ts'
import { findLead } from './find-lead.ts'
import { maySeeRotation } from './policy.ts'

/** Meetings that a change of the rotation moved, with who chairs and hosts them now; others are left out. */
export const nameMeetings = view({
  input: z.object({ organizationId: uuid, meetingIds: z.array(uuid).max(100) }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [rotation, meetings] = await Promise.all([
      rotationOf(prisma, scope),
      prisma.meeting.findMany({
        where: { organizationId: scope, id: { in: input.meetingIds } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          title: true,
          startsAt: true,
          chair: { select: { id: true, name: true, unitId: true, unit: { select: { shortName: true } } } },
          hostUnit: { select: { id: true, shortName: true } },
        },
      }),
    ])
    return { organizationId: scope, rotation, meetings }
  },
  policy: maySeeRotation,
  present({ organizationId, rotation, meetings }) {
    return meetings.map((meeting) => {
      const date = civilDateOf(meeting.startsAt)
      const { chair, host } = findLead(meeting, dutyOnDay([rotation], organizationId, date))
      return { id: meeting.id, title: meeting.title, date, chair: chair?.name ?? '', host: host?.name ?? '' }
    })
  },
})
