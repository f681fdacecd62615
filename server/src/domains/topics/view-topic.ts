import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { takesOthers } from '@pilin/domain/topics/carry-over'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { loadMeeting } from '../meetings/data.ts'
import { dutyToday, loadTopic, plannedMeetings, readTopics, type TopicInScope } from './data.ts'
import { mayAnswerTopic, mayChangeOwnFiles, mayChangeOwnTopic, maySeeTopics } from './policy.ts'
import { presentTopic } from './present.ts'

/** One topic with its way so far, and what its proposer or the secretary on duty may do with it. */
export const viewTopic = view({
  input: z.object({ topicId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const topic = await loadTopic(prisma, actor, input.topicId)
    const [meetings, others, today, organization] = await Promise.all([
      loadPlanned(prisma, actor, topic),
      readTopics(prisma, topic.scope, { states: ['WAITING', 'PLACED', 'DEFERRED'] }),
      dutyToday(prisma, topic.scope, now),
      prisma.organization.findUniqueOrThrow({ where: { id: topic.scope } }),
    ])
    return { organizationId: topic.organizationId, topic, meetings, others, today, organization }
  },
  policy: maySeeTopics,
  present({ topic, meetings, others, today, organization }, actor, now) {
    const liveId = topic.appearances.find(({ live }) => live)?.meeting.id
    const live = meetings.find(({ id }) => id === liveId)
    const answers = (decision: 'ACCEPT' | 'DEFER', target?: (typeof meetings)[number]) =>
      isAllowed(mayAnswerTopic(actor, { topic, live, target, today }, decision))
    const joined = meetings.filter(({ unitIds }) => unitIds.includes(topic.unitId))
    const onAgenda = topic.state === 'PLACED' ? liveId : undefined
    return {
      ...presentTopic(topic, now),
      organization: { id: organization.id, shortName: organization.shortName },
      /** Meetings into which the actor may accept it. */
      acceptInto: joined.filter((each) => each.id !== onAgenda && answers('ACCEPT', each)).map(presentChoice),
      /** Meetings to which it can be deferred. */
      deferTo: joined.filter(({ id }) => id !== liveId).map(presentChoice),
      mergeInto: others
        .filter(({ id, state }) => id !== topic.id && takesOthers(state))
        .map(({ id, title, unit }) => ({ id, title, unit: unit.shortName })),
      abilities: {
        setAside: answers('DEFER'),
        change: isAllowed(mayChangeOwnTopic(actor, topic)),
        changeFiles: isAllowed(mayChangeOwnFiles(actor, topic)),
      },
    }
  },
})

async function loadPlanned(tx: Transaction, actor: Actor, topic: TopicInScope) {
  const planned = await plannedMeetings(tx, topic.scope)
  return Promise.all(planned.map(({ id }) => loadMeeting(tx, actor, id)))
}

function presentChoice({ id, title, startsAt }: { id: string; title: string; startsAt: Date }) {
  return { id, title, date: civilDateOf(startsAt) }
}
