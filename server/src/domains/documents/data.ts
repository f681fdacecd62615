import { addDays, asCivilDate, type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { sectionBlocks } from '@pilin/domain/minutes/parts'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import type { MeetingInScope } from '../meetings/data.ts'
import { type Duty, dutyOnDay, type NamedRotation } from '../rotation/data.ts'

/** A list for printing never has more than this many. */
const mostItems = 5000

/** Names and units of those whom the record's action items name, among the people who belong here. */
export async function readPeopleNamed(tx: Transaction, meeting: MeetingInScope, content: FrozenContent) {
  const named = content.sections.flatMap((section) =>
    sectionBlocks(section).actionItems.flatMap(({ personId }) => personId ?? []),
  )
  const people = await tx.person.findMany({
    where: {
      id: { in: named },
      OR: [
        { attendance: { some: { meetingId: meeting.id } } },
        { roles: { some: { organizationId: meeting.scope } } },
      ],
    },
    select: { id: true, name: true, unit: { select: { shortName: true } } },
  })
  return new Map(people.map(({ id, name, unit }) => [id, { name, unit: unit.shortName }]))
}

/** Every action item: open ones first, each by due date. */
export async function readEveryActionItem(tx: Transaction, scope: OrganizationScope) {
  return tx.actionItem.findMany({
    where: { organizationId: scope },
    orderBy: [{ state: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
    take: mostItems,
    include: {
      meeting: { select: { title: true } },
      person: { select: { name: true, unit: { select: { shortName: true } } } },
    },
  })
}

/** The instants of a calendar year, half open. */
export function yearSpan(year: number): { from: Date; to: Date } {
  return { from: instantOf(firstOf(year), '00:00'), to: instantOf(firstOf(year + 1), '00:00') }
}

/** Who is on duty in each month of a year: more than one where the duty passes within the month. */
export function dutyByMonth(rotations: readonly NamedRotation[], organizationId: string, year: number) {
  const found: { month: number; name: string; unit: string }[] = []
  for (let day = firstOf(year); day < firstOf(year + 1); day = addDays(day, 1)) {
    const { month } = partsOf(day)
    const duty: Duty | undefined = dutyOnDay(rotations, organizationId, day)
    const known = found.some((each) => each.month === month && each.name === duty?.name)
    if (duty && !known) found.push({ month, name: duty.name, unit: duty.unitName })
  }
  return found
}

function firstOf(year: number): CivilDate {
  return asCivilDate(`${year}-01-01`)
}
