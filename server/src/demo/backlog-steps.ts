import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { BacklogSeed } from '@pilin/prisma/seed/seed-types'
import { decideTopic } from '../domains/topics/decide-topic.ts'
import { proposeTopic } from '../domains/topics/propose-topic.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** Topics that are proposed to the backlog, and what whoever is on duty answers. */
export function backlogSteps(stage: Stage, topics: readonly BacklogSeed[]): Step[] {
  const { cast, now } = stage
  const today = civilDateOf(now)
  const ids = new Map<string, string>()
  return topics.flatMap(({ title, purpose, who, minutes, daysAgo, answer }, index) => [
    {
      at: moment(today, -daysAgo, `18:${10 + index}`),
      async run(at) {
        const { topicId } = await act(stage, { who, at }, proposeTopic, {
          organizationId: cast.seed.id,
          title,
          purpose,
          plannedMinutes: minutes,
          wishedKind: 'CONSULTATION',
          wishedMeetingId: null,
        })
        ids.set(title, topicId)
      },
    },
    ...(answer
      ? [
          {
            at: moment(today, -answer.daysAgo, '09:30'),
            run: (at: Date) =>
              act(stage, { who: cast.chairOn(civilDateOf(at)), at }, decideTopic, {
                topicId: ids.get(title) ?? '',
                decision: answer.decision,
                meetingId: null,
                intoTopicId: answer.decision === 'MERGE' ? (ids.get(answer.into) ?? null) : null,
                reason: answer.reason,
              }),
          },
        ]
      : []),
  ])
}
