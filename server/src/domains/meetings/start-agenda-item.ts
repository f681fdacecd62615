import { runAgendaItemInput } from '@pilin/domain/meetings/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockAgendaItem } from './data.ts'
import { mayRunAgenda } from './policy.ts'
import { stopRunningItem } from './store.ts'

/** Makes a topic the one under way; the one before it ends. Opens the meeting if nobody has. */
export const startAgendaItem = useCase({
  input: runAgendaItemInput,
  load: (tx, actor, { agendaItemId }) => lockAgendaItem(tx, actor, agendaItemId),
  policy: (actor, { meeting }, _input, now) => mayRunAgenda(actor, meeting, now),
  async run({ tx, actor, thing: { meeting, item }, now, announce }) {
    if (item.state !== 'ACCEPTED') throw new DomainError('NOT_ON_AGENDA', { title: item.title })
    if (item.runningSince !== null) return
    const { organizationId, id: meetingId } = meeting
    const of = { actor, organizationId, now }
    if (meeting.startedAt === null) {
      await tx.meeting.update({ where: { id: meetingId }, data: { startedAt: now } })
      const data = { title: meeting.title }
      await recordAudit(tx, { ...of, kind: 'meeting.started', subjectId: meetingId, data })
    }
    await stopRunningItem(tx, meetingId, of)
    await tx.agendaItem.update({ where: { id: item.id }, data: { runningSince: now } })
    await recordAudit(tx, {
      ...of,
      kind: 'agenda.started',
      subjectId: item.id,
      data: { title: item.title },
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
