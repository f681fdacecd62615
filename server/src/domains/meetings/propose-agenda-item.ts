import { randomUUID } from 'node:crypto'
import { proposeAgendaItemInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkPresenter, rankAtEnd } from './agenda-order.ts'
import { lockMeeting } from './data.ts'
import { isSecretary, mayPropose } from './policy.ts'

/** Proposes a topic in the name of a taking-part unit; the secretary on duty decides on it. */
export const proposeAgendaItem = useCase({
  input: proposeAgendaItemInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayPropose,
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    if (!meeting.unitIds.includes(input.unitId)) throw new DomainError('NOT_TAKING_PART')
    if (input.unitId !== actor.unitId && !isSecretary(actor, meeting)) throw new DomainError('NOT_YOUR_UNIT')
    if (!actor.personId) throw new DomainError('NOT_INVITED')
    await checkPresenter(tx, meeting.id, input.presenterId)
    const item = await tx.agendaItem.create({
      data: {
        organizationId: meeting.organizationId,
        meetingId: meeting.id,
        // The topic itself is written by whoever keeps the backlog, before the transaction ends.
        topicId: randomUUID(),
        title: input.title,
        purpose: input.purpose,
        unitId: input.unitId,
        presenterId: input.presenterId,
        proposedById: actor.personId,
        plannedMinutes: input.plannedMinutes,
        rank: await rankAtEnd(tx, meeting.id),
      },
      include: { meetingUnit: { select: { unit: { select: { shortName: true } } } } },
    })
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'agenda.proposed',
      subjectId: item.id,
      data: { title: item.title, unit: item.meetingUnit.unit.shortName },
      now,
    })
    const place = { organizationId: meeting.organizationId, meetingId: meeting.id }
    await announce({ type: 'agenda.proposed', ...place, agendaItemId: item.id })
    await announce({ type: 'meeting.changed', ...place })
    return { agendaItemId: item.id }
  },
})
