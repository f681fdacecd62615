import { decideAgendaItemInput } from '@pilin/domain/meetings/schemas'
import { stateAfter } from '@pilin/domain/topics/carry-over'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockAgendaItem } from './data.ts'
import { mayDecideTopic } from './policy.ts'
import { stopRunningItem } from './store.ts'

const states = { ACCEPT: 'ACCEPTED', DEFER: 'DEFERRED', DECLINE: 'DECLINED' } as const

/** The secretary on duty accepts, defers or declines a topic; until the meeting ends the decision can change. */
export const decideAgendaItem = useCase({
  input: decideAgendaItemInput,
  load: (tx, actor, { agendaItemId }) => lockAgendaItem(tx, actor, agendaItemId),
  policy: (actor, { meeting }) => mayDecideTopic(actor, meeting),
  async run({ tx, actor, input, thing: { meeting, item }, now, announce }) {
    const reason = input.decision === 'ACCEPT' ? '' : input.reason
    if (input.decision === 'ACCEPT') await checkNotElsewhere(tx, item)
    if (input.decision !== 'ACCEPT' && item.runningSince !== null) {
      await stopRunningItem(tx, meeting.id, { actor, organizationId: meeting.organizationId, now })
    }
    await tx.agendaItem.update({ where: { id: item.id }, data: { state: states[input.decision], reason } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'agenda.decided',
      subjectId: item.id,
      data: { title: item.title, decision: input.decision, reason },
      now,
    })
    const place = { organizationId: meeting.organizationId, meetingId: meeting.id }
    await announce({
      type: 'topic.decided',
      ...place,
      topicId: item.topicId,
      title: item.title,
      proposedById: item.proposedById,
      decision: input.decision,
      state: stateAfter(input.decision),
      reason,
      mergedIntoId: null,
    })
    await announce({ type: 'meeting.changed', ...place })
  },
})

/** A topic that was set aside here may stand on another agenda by now; it is discussed once. */
async function checkNotElsewhere(tx: Transaction, item: { id: string; topicId: string }): Promise<void> {
  const elsewhere = await tx.agendaItem.findFirst({
    where: { topicId: item.topicId, live: true, id: { not: item.id } },
    select: { meeting: { select: { title: true } } },
  })
  if (elsewhere) throw new DomainError('TOPIC_ELSEWHERE', { meeting: elsewhere.meeting.title })
}
