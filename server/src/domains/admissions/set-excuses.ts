import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { covers } from '@pilin/domain/organizations/roster'
import type { Transaction } from '@pilin/prisma/database'
import type { Announcement } from '../../kernel/announcement.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { admissionRecordMessages as messages } from './messages.ts'

type Excusing = { organizationId: string; unitId: string; announce(fact: Announcement): Promise<void> }

/**
 * Invitations to planned meetings that a unit has already: its people are left out of those who should attend while it
 * is suspended, and counted again where it is not. Whom somebody excused for another reason stays excused.
 */
export async function setExcuses(
  tx: Transaction,
  { organizationId, unitId, announce }: Excusing,
): Promise<void> {
  const suspensions = await tx.unitSuspension.findMany({ where: { organizationId, unitId } })
  const spans = suspensions.map(({ fromDay, untilDay }) => ({
    from: dayOf(fromDay),
    until: dayOrNull(untilDay),
  }))
  const meetings = await tx.meeting.findMany({
    where: { organizationId, state: 'PLANNED', attendance: { some: { person: { unitId } } } },
    select: { id: true, startsAt: true },
  })
  for (const { id: meetingId, startsAt } of meetings) {
    const isSuspended = spans.some((span) => covers(span, civilDateOf(startsAt)))
    const { count } = await tx.attendance.updateMany({
      where: {
        meetingId,
        person: { unitId },
        excusedReason: isSuspended ? '' : messages.suspendedExcuse,
      },
      data: { excusedReason: isSuspended ? messages.suspendedExcuse : '' },
    })
    if (count > 0) await announce({ type: 'meeting.changed', organizationId, meetingId })
  }
}
