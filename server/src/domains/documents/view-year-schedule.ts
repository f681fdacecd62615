import type { YearSchedule } from '@pilin/documents/year-schedule'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { readMeetingsBetween } from '../meetings/read-schedule.ts'
import { organizationsOf } from '../organizations/data.ts'
import { rotationsOf } from '../rotation/data.ts'
import { dutyByMonth, yearSpan } from './data.ts'
import { mayTakeYearSchedule } from './policy.ts'

/** A calendar year (1901–2199) of an organization for printing: who is on duty, and every meeting. */
export const viewYearSchedule = view({
  input: z.object({ organizationId: uuid, year: z.int().min(1901).max(2199) }),
  async load({ runtime, actor, input: { organizationId, year } }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, organizationId)
    const [[organization], rotations, meetings] = await Promise.all([
      organizationsOf(prisma, [scope]),
      rotationsOf(prisma, [scope]),
      readMeetingsBetween(prisma, [scope], actor.personId, yearSpan(year)),
    ])
    return { organizationId: scope, organization, year, rotations, meetings }
  },
  policy: mayTakeYearSchedule,
  present({ organizationId, organization, year, rotations, meetings }, _actor, now): YearSchedule {
    return {
      organization: organization?.name ?? '',
      year,
      duty: dutyByMonth(rotations, organizationId, year),
      meetings: meetings.map(({ startsAt, kind, title, place, state }) => ({
        day: civilDateOf(startsAt),
        startTime: formatClock(startsAt),
        kind: meetingKindLabels[kind],
        title,
        place,
        cancelled: state === 'CANCELLED',
      })),
      printedOn: civilDateOf(now),
    }
  },
})
