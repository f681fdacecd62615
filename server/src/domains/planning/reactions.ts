import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import type { Reaction } from '../../kernel/use-case.ts'
import { cadenceOn } from '../meetings/find-due-units.ts'
import { bringTemplate } from './store.ts'

/**
 * A planned meeting joins the series of its kind and takes over the template. From the first change on, whatever
 * it is, the meeting counts as opened, and the template lets it alone (decision 0015).
 */
export const keepPlans: Reaction = async (fact, { tx, actor, now }) => {
  switch (fact.type) {
    case 'meeting.planned':
      return joinSeries(tx, actor, fact)
    case 'meeting.changed':
      await tx.meetingPlan.updateMany({
        where: { meetingId: fact.meetingId, openedAt: null },
        data: { openedAt: now },
      })
  }
}

async function joinSeries(
  tx: Transaction,
  actor: Actor,
  { meetingId, organizationId }: { meetingId: string; organizationId: string },
): Promise<void> {
  const scope = scopeOf(actor, organizationId)
  const { kind, startsAt, extra } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  const day = civilDateOf(startsAt)
  const cadence = extra ? undefined : await cadenceOn(tx, { organizationId, kind, day })
  const cadenceId = cadence?.id
  const column = columnOf(day)
  await tx.meetingPlan.create({
    data: {
      meetingId,
      organizationId,
      cadenceId: cadenceId ?? null,
      originalDay: column,
      proposedDay: column,
    },
  })
  if (cadenceId === undefined || actor.personId === null) return
  const agendaItemIds = await bringTemplate(tx, { meetingId, scope, startsAt, cadenceId }, actor.personId)
  await tx.meetingPlan.update({ where: { meetingId }, data: { agendaItemIds } })
}
