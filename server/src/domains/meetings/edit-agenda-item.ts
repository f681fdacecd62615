import { editAgendaItemInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkPresenter } from './agenda-order.ts'
import { lockAgendaItem } from './data.ts'
import { mayEditTopic } from './policy.ts'

/** Changes a topic's words, presenter or planned minutes. */
export const editAgendaItem = useCase({
  input: editAgendaItemInput,
  load: (tx, actor, { agendaItemId }) => lockAgendaItem(tx, actor, agendaItemId),
  policy: (actor, { meeting, item }) => mayEditTopic(actor, meeting, item),
  async run({ tx, actor, input, thing: { meeting, item }, now, announce }) {
    await checkPresenter(tx, meeting.id, input.presenterId)
    const { title, purpose, presenterId, plannedMinutes } = input
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { title, purpose, presenterId, plannedMinutes },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'agenda.edited',
      subjectId: item.id,
      data: { title },
      now,
    })
    const place = { organizationId: meeting.organizationId, meetingId: meeting.id }
    await announce({ type: 'agenda.edited', ...place, agendaItemId: item.id })
    await announce({ type: 'meeting.changed', ...place })
  },
})
