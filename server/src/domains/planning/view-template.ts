import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { loadCadence, readCandidates } from './data.ts'
import { mayPlan } from './policy.ts'

/** What the meetings of a cadence have in common, and whom it may name. */
export const viewTemplate = view({
  input: z.object({ cadenceId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const cadence = await loadCadence(prisma, actor, input.cadenceId)
    return { ...cadence, candidates: await readCandidates(prisma, cadence.scope, civilDateOf(now)) }
  },
  policy: mayPlan,
  present: ({ id, kind, organizationId, organization, template, candidates }) => ({
    id,
    kind,
    organization: { id: organizationId, ...organization },
    title: template?.title ?? '',
    topics: (template?.topics ?? []).map(({ title, plannedMinutes, presenterId }) => ({
      title,
      plannedMinutes,
      presenterId,
    })),
    observerIds: (template?.observers ?? []).map(({ personId }) => personId),
    candidates,
  }),
})
