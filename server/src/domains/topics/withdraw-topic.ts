import { withdrawTopicInput } from '@pilin/domain/topics/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockTopic } from './data.ts'
import { mayChangeOwnTopic } from './policy.ts'

/** Takes an own topic back that still waits; it stays among the proposer's own and leaves every list. */
export const withdrawTopic = useCase({
  input: withdrawTopicInput,
  load: (tx, actor, { topicId }) => lockTopic(tx, actor, topicId),
  policy: mayChangeOwnTopic,
  async run({ tx, actor, thing: topic, now, announce }) {
    const { organizationId } = topic
    // Nobody has decided on it, so nothing was ever said under it.
    await tx.agendaItem.deleteMany({ where: { topicId: topic.id, live: true, state: 'PROPOSED' } })
    await tx.topic.update({ where: { id: topic.id }, data: { state: 'WITHDRAWN', comesBack: false } })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'topic.withdrawn',
      subjectId: topic.id,
      data: { title: topic.title },
      now,
    })
    const live = topic.appearances.find((each) => each.live)
    if (live) await announce({ type: 'meeting.changed', organizationId, meetingId: live.meeting.id })
  },
})
