import { moveAgendaItemInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { rankAfter } from './agenda-order.ts'
import { lockAgendaItem } from './data.ts'
import { mayArrangeAgenda } from './policy.ts'

/** Puts a topic behind another one, or first. Two moves at once follow one another; none is lost. */
export const moveAgendaItem = useCase({
  input: moveAgendaItemInput,
  load: (tx, actor, { agendaItemId }) => lockAgendaItem(tx, actor, agendaItemId),
  policy: (actor, { meeting }) => mayArrangeAgenda(actor, meeting),
  async run({ tx, actor, input, thing: { meeting, item }, now, announce }) {
    const { rank, position } = await rankAfter(tx, meeting.id, item.id, input.afterId)
    await tx.agendaItem.update({ where: { id: item.id }, data: { rank } })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'agenda.moved',
      subjectId: item.id,
      data: { title: item.title, position },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId: meeting.organizationId, meetingId: meeting.id })
  },
})
