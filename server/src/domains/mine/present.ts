import { checkInWindow } from '@pilin/domain/attendance/check-in'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { isOverdue } from '@pilin/domain/follow-up/action-item'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayShowCode } from '../attendance/policy.ts'
import type { NamedRotation } from '../rotation/data.ts'
import { factsOf, type readInvitations, type readOwnItems, type readOwnTopics } from './data.ts'

type Invitation = Awaited<ReturnType<typeof readInvitations>>[number]
type Item = Awaited<ReturnType<typeof readOwnItems>>[number]
type Topic = Awaited<ReturnType<typeof readOwnTopics>>[number]

/** A coming meeting with the reader's place in it. */
export function presentInvitation(
  { meeting, presentAt, ...own }: Invitation,
  { actor, rotations, now }: { actor: Actor; rotations: readonly NamedRotation[]; now: Date },
) {
  const facts = factsOf(meeting, rotations)
  const checkInOpen = checkInWindow(meeting, now) === 'OPEN'
  return {
    id: meeting.id,
    organization: meeting.organization.shortName,
    title: meeting.title,
    date: civilDateOf(meeting.startsAt),
    startTime: formatClock(meeting.startsAt),
    endTime: formatClock(meeting.endsAt),
    place: meeting.place,
    chair: facts.chair?.name ?? null,
    replyBy: meeting.notice?.replyBy ?? null,
    hasNotice: meeting.notice !== null,
    ...own,
    present: presentAt !== null,
    checkInOpen,
    /** Whether the reader may bring the code on the screen. */
    mayShowCode: checkInOpen && isAllowed(mayShowCode(actor, facts)),
  }
}

/** An action item of the reader's, or one in which they assist. */
export function presentItem(row: Item, personId: string, today: CivilDate) {
  const dueOn = dayOf(row.dueOn)
  return {
    id: row.id,
    organizationId: row.organizationId,
    text: row.text,
    person: row.person.name,
    isMine: row.personId === personId,
    dueOn,
    state: row.state,
    overdue: isOverdue(dueOn, today, row.state),
  }
}

/** A topic of the reader's with its answer. */
export function presentTopic({ appearances, ...topic }: Topic) {
  return { ...topic, meeting: appearances[0]?.meeting ?? null }
}
