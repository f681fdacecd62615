import type { CivilDate } from '../calendar/civil-date.ts'
import type { FrozenContent } from '../minutes/frozen.ts'
import type { BriefContent, BriefItem } from './content.ts'
import { briefMessages as messages } from './messages.ts'

/** A resolution, or an action item with its responsible unit and day. */
export type Decided = {
  agendaItemId: string | null
  text: string
  unit: string
  dueOn: CivilDate | null
}

type Status = FrozenContent['attendance'][number]['status']
type Role = FrozenContent['attendance'][number]['role']

/**
 * The first draft of a 会议纪要 from a frozen record: what was decided in the record's order of topics, and who
 * was there by unit. `decided` keeps its order within a topic.
 */
export function deriveBrief(record: FrozenContent, decided: readonly Decided[]): BriefContent {
  return {
    title: messages.title(record.title),
    lead: leadOf(record),
    items: itemsInOrder(record, decided),
    present: byUnit(record, 'ATTEND', 'PRESENT'),
    onLeave: byUnit(record, 'ATTEND', 'LEAVE'),
    observers: byUnit(record, 'OBSERVE', 'PRESENT'),
  }
}

function leadOf(record: FrozenContent): string {
  const topics = record.sections.filter(({ agendaItemId }) => agendaItemId !== null)
  const titles = [...new Set(topics.map(({ title }) => title))]
  return `${messages.held(record)}${titles.length > 0 ? messages.topics(titles) : ''}${messages.closing}`
}

function itemsInOrder(record: FrozenContent, decided: readonly Decided[]): BriefItem[] {
  const order = [...new Set(record.sections.map(({ agendaItemId }) => agendaItemId))]
  return decided
    .toSorted((a, b) => placeIn(order, a.agendaItemId) - placeIn(order, b.agendaItemId))
    .map(({ text, unit, dueOn }) => ({ text, unit, dueOn }))
}

/** What belongs to no known topic comes last. */
function placeIn(order: (string | null)[], agendaItemId: string | null): number {
  const place = order.indexOf(agendaItemId)
  return place < 0 ? order.length : place
}

/** One line for each unit: `南山塘：南书记、南党员`. */
function byUnit({ attendance }: FrozenContent, role: Role, status: Status): string {
  const people = attendance.filter((person) => person.role === role && person.status === status)
  const units = [...new Set(people.map(({ unit }) => unit))]
  return units
    .map((unit) => {
      const own = people.filter((person) => person.unit === unit)
      return messages.group(
        unit,
        own.map(({ name }) => name),
      )
    })
    .join('\n')
}
