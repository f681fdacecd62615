import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { type TopicState, topicStates } from '@pilin/domain/topics/vocabulary'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { memberUnitsOn, organizationsOf } from '../organizations/data.ts'
import { plannedMeetings, readTopics } from './data.ts'
import { mayProposeTopic, maySeeTopics } from './policy.ts'
import { presentTopic } from './present.ts'

/** The backlog of an organization, in the given states; or what the reader has proposed, with the answers. */
export const viewTopics = view({
  input: z.object({
    organizationId: uuid,
    states: z.array(z.enum(topicStates)).optional(),
    own: z.boolean().default(false),
  }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const narrowed: { states?: TopicState[]; proposedById?: string | null } = {
      ...(input.states && { states: input.states }),
      ...(input.own && { proposedById: actor.personId }),
    }
    const [[organization], topics, planned, units] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readTopics(prisma, scope, narrowed),
      plannedMeetings(prisma, scope),
      memberUnitsOn(prisma, scope, civilDateOf(now)),
    ])
    return { organizationId: scope, organization, topics, planned, unitIds: units.map(({ id }) => id) }
  },
  policy: maySeeTopics,
  present({ organizationId, organization, topics, planned, unitIds }, actor, now) {
    return {
      organization: {
        id: organizationId,
        shortName: organization?.shortName ?? '',
        kind: organization?.kind ?? ('JOINT_BRANCH' as const),
      },
      topics: topics.map((topic) => presentTopic(topic, now)),
      planned: planned.map(({ id, kind, title, startsAt }) => ({
        id,
        kind,
        title,
        date: civilDateOf(startsAt),
      })),
      mayPropose: isAllowed(mayProposeTopic(actor, { organizationId, unitIds })),
    }
  },
})
