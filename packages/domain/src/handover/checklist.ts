import { z } from 'zod'
import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts'
import { civilDateOf } from '../calendar/shanghai.ts'
import { type ActionItemState, isOverdue, isUnfinished } from '../follow-up/action-item.ts'
import { uuid } from '../text/bricks.ts'

/** Days ahead in which planned meetings are handed over. */
export const meetingDays = 60

/** What is handed over, in the order of the checklist. */
export const handoverItemKind = z.enum([
  'ACTION_ITEM',
  'NOTICE',
  'DRAFT',
  'UNCONFIRMED',
  'MEETING',
  'BRIEF',
  'ARCHIVE',
])
export type HandoverItemKind = z.output<typeof handoverItemKind>

export const handoverItemKindLabels: Record<HandoverItemKind, string> = {
  ACTION_ITEM: '未办结的督办事项',
  NOTICE: '未签发的会议通知',
  DRAFT: '未提交的会议记录',
  UNCONFIRMED: '待确认的会议记录',
  MEETING: '近期会议',
  BRIEF: '未印发的会议纪要',
  ARCHIVE: '待归档的会议记录',
}

/** One line of the checklist. */
export const handoverItem = z.object({
  kind: handoverItemKind,
  /** The action item, or the meeting. */
  subjectId: uuid,
  title: z.string(),
  /** When it is due, or the day of the meeting. */
  day: civilDate,
  /** Who is responsible; empty for a meeting. */
  person: z.string(),
  /** Whether an action item is overdue. */
  overdue: z.boolean(),
})
export type HandoverItem = z.output<typeof handoverItem>

/** An item as one word, under which the outgoing holder's note stands. */
export function itemKey({ kind, subjectId }: Pick<HandoverItem, 'kind' | 'subjectId'>): string {
  return `${kind}/${subjectId}`
}

/** What the checklist is made from. */
export type ChecklistFacts = {
  actionItems: readonly {
    id: string
    text: string
    dueOn: CivilDate
    state: ActionItemState
    person: string
  }[]
  meetings: readonly HandoverMeeting[]
}

export type HandoverMeeting = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  state: 'PLANNED' | 'HELD' | 'CANCELLED'
  hasNotice: boolean
  minutes: 'DRAFT' | 'SUBMITTED' | 'FROZEN' | null
  isArchived: boolean
  brief: 'DRAFT' | 'ISSUED' | null
}

/** Everything that is open at a moment, by kind, then by day (domain.md §3, handover). */
export function composeChecklist({ actionItems, meetings }: ChecklistFacts, now: Date): HandoverItem[] {
  const today = civilDateOf(now)
  const items = [
    ...actionItems
      .filter(({ state }) => isUnfinished(state))
      .map(({ id, text, dueOn, state, person }) => ({
        kind: 'ACTION_ITEM' as const,
        subjectId: id,
        title: text,
        day: dueOn,
        person,
        overdue: isOverdue(dueOn, today, state),
      })),
    ...meetings.flatMap((meeting) =>
      kindsOf(meeting, now).map((kind) => ({
        kind,
        subjectId: meeting.id,
        title: meeting.title,
        day: civilDateOf(meeting.startsAt),
        person: '',
        overdue: false,
      })),
    ),
  ]
  return items.sort(byKindAndDay)
}

function kindsOf(meeting: HandoverMeeting, now: Date): HandoverItemKind[] {
  if (meeting.state === 'CANCELLED') return []
  if (meeting.state === 'PLANNED' && meeting.startsAt > now) {
    if (civilDateOf(meeting.startsAt) > addDays(civilDateOf(now), meetingDays)) return []
    return meeting.hasNotice ? ['MEETING'] : ['NOTICE', 'MEETING']
  }
  if (meeting.state === 'PLANNED' && meeting.endsAt > now) return []
  return [...recordKinds(meeting), ...(meeting.brief === 'DRAFT' ? (['BRIEF'] as const) : [])]
}

/** At most one: a record waits for one step at a time. */
function recordKinds({ minutes, isArchived }: HandoverMeeting): HandoverItemKind[] {
  if (minutes === 'DRAFT') return ['DRAFT']
  if (minutes === 'SUBMITTED') return ['UNCONFIRMED']
  return minutes === 'FROZEN' && !isArchived ? ['ARCHIVE'] : []
}

function byKindAndDay(a: HandoverItem, b: HandoverItem): number {
  const order = handoverItemKind.options
  const byKind = order.indexOf(a.kind) - order.indexOf(b.kind)
  return byKind || a.day.localeCompare(b.day) || a.subjectId.localeCompare(b.subjectId)
}
