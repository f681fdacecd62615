import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { unfinishedStates } from '@pilin/domain/follow-up/action-item'
import { composeChecklist, type HandoverItem, meetingDays } from '@pilin/domain/handover/checklist'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'

/** Everything that is open in the organization at the moment. */
export async function readChecklist(
  tx: Transaction,
  scope: OrganizationScope,
  now: Date,
): Promise<HandoverItem[]> {
  const until = instantOf(addDays(civilDateOf(now), meetingDays + 1), '00:00')
  const [actionItems, meetings] = await Promise.all([
    tx.actionItem.findMany({
      where: { organizationId: scope, state: { in: [...unfinishedStates] } },
      select: { id: true, text: true, dueOn: true, state: true, person: { select: { name: true } } },
    }),
    tx.meeting.findMany({
      where: {
        organizationId: scope,
        startsAt: { lt: until },
        state: { not: 'CANCELLED' },
        // What is frozen, archived and issued is done with.
        OR: [{ state: 'PLANNED' }, { minutes: { archive: null } }, { brief: { state: 'DRAFT' } }],
      },
      select: {
        id: true,
        title: true,
        startsAt: true,
        endsAt: true,
        state: true,
        notice: { select: { id: true } },
        minutes: { select: { state: true, archive: { select: { minutesId: true } } } },
        brief: { select: { state: true } },
      },
    }),
  ])
  const facts = {
    actionItems: actionItems.map(({ dueOn, person, ...item }) => ({
      ...item,
      dueOn: dayOf(dueOn),
      person: person.name,
    })),
    meetings: meetings.map(({ notice, minutes, brief, ...meeting }) => ({
      ...meeting,
      hasNotice: notice !== null,
      minutes: minutes?.state ?? null,
      isArchived: (minutes?.archive ?? null) !== null,
      brief: brief?.state ?? null,
    })),
  }
  return composeChecklist(facts, now)
}
