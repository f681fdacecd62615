import type { RecordSupplement } from '@pilin/documents/record-supplements'
import { addDays, asCivilDate, type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import { isUnfinished } from '@pilin/domain/follow-up/action-item'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { sectionBlocks } from '@pilin/domain/minutes/parts'
import { supplementContent } from '@pilin/domain/minutes/supplement'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import type { MeetingInScope } from '../meetings/data.ts'
import { type Duty, dutyOnDay, type NamedRotation } from '../rotation/data.ts'

/** A list for printing or keeping never has more than this many. */
export const mostItems = 5000

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

/** The supplements of a record that were not withdrawn, the oldest first. */
export async function readSupplements(tx: Transaction, minutesId: string): Promise<RecordSupplement[]> {
  const rows = await tx.minutesSupplement.findMany({
    where: { minutesId, state: { not: 'WITHDRAWN' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ content, state, contentHash }) => {
    const { title, reason, paragraphs, writtenOn, writer, writerUnit } = supplementContent.parse(content)
    const hash = state === 'FROZEN' ? contentHash : null
    return { title, reason, paragraphs, writtenOn, writer, unit: writerUnit, hash }
  })
}

const named = { select: { name: true, unit: { select: { shortName: true } } } }

/** Every action item in whatever state: unfinished ones first, each by due date. */
export async function readEveryActionItem(tx: Transaction, scope: OrganizationScope) {
  const items = await tx.actionItem.findMany({
    where: { organizationId: scope },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: mostItems,
    include: {
      meeting: { select: { title: true } },
      person: named,
      assistants: { orderBy: { person: { name: 'asc' } }, select: { person: named } },
      entries: {
        where: { step: { in: ['NOTED', 'REVOKED'] } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      },
      extensions: { where: { state: { in: ['ASKED', 'APPROVED'] } }, orderBy: { id: 'asc' } },
    },
  })
  const order = (item: (typeof items)[number]) => (isUnfinished(item.state) ? 0 : 1)
  return items.toSorted((a, b) => order(a) - order(b))
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
