import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { readActionItems, readResolutions } from './data.ts'
import { maySeeFollowUp } from './policy.ts'
import { presentActionItem, presentResolution } from './present.ts'

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
      resolutions: resolutions.map((row) => presentResolution(row, actor, today)),
      actionItems: actionItems.map((row) => presentActionItem(row, actor, today)),
    }
  },
})
