import { runAgendaItemInput } from '@pilin/domain/meetings/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { lockAgendaItem } from './data.ts'
import { mayRunAgenda } from './policy.ts'
import { stopRunningItem } from './store.ts'

/** Ends the topic under way without beginning another; nothing to do when it is not the one. */
export const endAgendaItem = useCase({
  input: runAgendaItemInput,
  load: (tx, actor, { agendaItemId }) => lockAgendaItem(tx, actor, agendaItemId),
  policy: (actor, { meeting }, _input, now) => mayRunAgenda(actor, meeting, now),
  async run({ tx, actor, thing: { meeting, item }, now, announce }) {
    if (item.runningSince === null) return
    const { organizationId, id: meetingId } = meeting
    await stopRunningItem(tx, meetingId, { actor, organizationId, now })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
