import { editTopicInput } from '@pilin/domain/topics/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockTopic } from './data.ts'
import { mayChangeOwnTopic } from './policy.ts'

/** Changes the words of an own topic that still waits, wherever it is proposed. */
export const editTopic = useCase({
  input: editTopicInput,
  load: (tx, actor, { topicId }) => lockTopic(tx, actor, topicId),
  policy: mayChangeOwnTopic,
  async run({ tx, actor, input, thing: topic, now, announce }) {
    const { title, purpose, plannedMinutes } = input
    const { organizationId } = topic
    await tx.topic.update({ where: { id: topic.id }, data: { title, purpose, plannedMinutes } })
    await tx.agendaItem.updateMany({
      where: { topicId: topic.id, live: true },
      data: { title, purpose, plannedMinutes },
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'topic.edited',
      subjectId: topic.id,
      data: { title },
      now,
    })
    const live = topic.appearances.find((each) => each.live)
    if (live) await announce({ type: 'meeting.changed', organizationId, meetingId: live.meeting.id })
  },
})
