import { randomUUID } from 'node:crypto'
import type { TopicSeed } from '@pilin/prisma/seed/seed-types'
import { generateNKeysBetween } from 'fractional-indexing'
import { type MeetingUnderWay, moment } from './meeting-steps.ts'
import type { Occurrence } from './occurrences.ts'
import type { Stage, Step } from './stage.ts'

/**
 * The agenda and the recorder of a meeting that has been held. Written in bulk, with the audit events that
 * their use cases would have left: a year of meetings one topic at a time takes too long for a first start.
 * The next meeting, which visitors work with, goes through the use cases.
 */
export function heldAgenda(
  stage: Stage,
  { date, kind, meeting: seed }: Occurrence,
  meeting: MeetingUnderWay,
): Step[] {
  const { tx, cast, trail } = stage
  const organizationId = cast.seed.id
  const ranks = generateNKeysBetween(null, null, seed.topics.length)
  const topics = seed.topics.map((topic, index) => ({
    ...topic,
    id: randomUUID(),
    topicId: randomUUID(),
    rank: ranks[index] ?? '',
    proposer: cast.actor(cast.actingFor(topic.presenter)),
  }))
  meeting.topicIds = topics.map(({ id }) => id)
  return [
    {
      at: moment(date, -6, '10:20'),
      async run(at) {
        await tx.topic.createMany({
          data: topics.map((topic) => ({
            ...wordsOf(topic),
            id: topic.topicId,
            organizationId,
            unitId: cast.unit(topic.unit).id,
            proposedById: topic.proposer.personId ?? '',
            proposedAt: at,
            wishedKind: kind,
            wishedMeetingId: meeting.meetingId,
            state: 'PLACED' as const,
            decision: 'ACCEPT' as const,
            decidedAt: moment(date, -5, '15:00'),
          })),
        })
        await tx.agendaItem.createMany({
          data: topics.map((topic) => ({
            ...wordsOf(topic),
            id: topic.id,
            topicId: topic.topicId,
            rank: topic.rank,
            state: 'ACCEPTED' as const,
            organizationId,
            meetingId: meeting.meetingId,
            unitId: cast.unit(topic.unit).id,
            presenterId: cast.person(topic.presenter).id,
            proposedById: topic.proposer.personId ?? '',
            createdAt: at,
          })),
        })
        for (const { id, title, unit, proposer } of topics) {
          const data = { title, unit: cast.unit(unit).shortName }
          trail.add({ organizationId, actor: proposer, at }, 'agenda.proposed', id, data)
        }
      },
    },
    {
      at: moment(date, -5, '15:00'),
      async run(at) {
        const recorder = cast.person(seed.recorder)
        await tx.meeting.update({ where: { id: meeting.meetingId }, data: { recorderId: recorder.id } })
        const of = { organizationId, actor: cast.actor(cast.chairOn(date)), at }
        for (const { id, title } of topics) {
          trail.add(of, 'agenda.decided', id, { title, decision: 'ACCEPT', reason: '' })
        }
        trail.add(of, 'meeting.recorder-appointed', meeting.meetingId, { name: recorder.name })
      },
    },
  ]
}

function wordsOf({ title, purpose, minutes }: TopicSeed) {
  return { title, purpose, plannedMinutes: minutes }
}
