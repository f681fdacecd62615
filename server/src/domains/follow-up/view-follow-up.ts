import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { isOverdue, resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { organizationsOf } from '../organizations/data.ts'
import { readActionItems, readResolutions } from './data.ts'
import { mayCloseActionItem, maySeeFollowUp } from './policy.ts'

/** What an organization has decided and who does what until when; optionally of one meeting only. */
export const viewFollowUp = view({
  input: z.object({ organizationId: uuid, meetingId: uuid.optional() }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [[organization], resolutions, actionItems] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readResolutions(prisma, scope, input.meetingId),
      readActionItems(prisma, scope, input.meetingId),
    ])
    return { organizationId: scope, organization, resolutions, actionItems }
  },
  policy: maySeeFollowUp,
  present({ organizationId, organization, resolutions, actionItems }, actor, now) {
    const today = civilDateOf(now)
    return {
      organization: { id: organizationId, shortName: organization?.shortName ?? '' },
      resolutions: resolutions.map(({ id, year, serial, text, decidedOn, meeting }) => ({
        id,
        number: resolutionNumber(year, serial),
        text,
        decidedOn: dayOf(decidedOn),
        meeting,
      })),
      actionItems: actionItems.map((item) => ({
        id: item.id,
        text: item.text,
        person: { name: item.person.name, unitName: item.person.unit.shortName },
        isMine: item.personId === actor.personId,
        dueOn: dayOf(item.dueOn),
        overdue: isOverdue(dayOf(item.dueOn), today, item.state),
        state: item.state,
        closedAt: item.closedAt,
        closingNote: item.closingNote,
        meeting: item.meeting,
        mayClose: isAllowed(mayCloseActionItem(actor, item)),
      })),
    }
  },
})
