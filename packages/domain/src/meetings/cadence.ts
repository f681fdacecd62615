import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { type CalendarPeriod, type Period, periodOf } from '../calendar/period.ts'
import type { CadenceStateKind, MeetingKind, MeetingState } from './vocabulary.ts'

/**
 * At least one held meeting of the kind in each calendar period, from the period that `startsOn` lies in to the
 * one that `endsOn` lies in; absent or null while it lasts.
 */
export type Cadence = {
  kind: MeetingKind
  period: Period
  startsOn: CivilDate
  endsOn?: CivilDate | null
}

/** `date` is the meeting's day in Shanghai; `counts` is false for an extra meeting beside what is owed. */
export type CadenceMeeting = {
  id: string
  kind: MeetingKind
  state: MeetingState
  date: CivilDate
  counts?: boolean
}

/** `meetingIds`: the held meetings when HELD; else the planned ones that nobody has closed. By date. */
export type CadenceState = { period: CalendarPeriod; state: CadenceStateKind; meetingIds: string[] }

/** Whether the period that `day` lies in still belongs to the cadence; days before its start mean its first period. */
export function isOwed({ period, endsOn = null }: Cadence, day: CivilDate): boolean {
  return endsOn === null || periodOf(period, day).startsOn <= endsOn
}

/**
 * State of the period that `day` lies in, seen from `today` (domain.md §3, cadence).
 * HELD: a held meeting in it. OVERDUE: over, none held. PLANNED: none held, one planned, also if its date is past.
 * DUE: neither. A day before the cadence began means its first period.
 */
export function cadenceState({
  cadence,
  day,
  today = day,
  meetings,
}: {
  cadence: Cadence
  day: CivilDate
  today?: CivilDate
  meetings: readonly CadenceMeeting[]
}): CadenceState {
  const period = periodOf(cadence.period, day < cadence.startsOn ? cadence.startsOn : day)
  const counted = meetings
    .filter(({ kind, counts = true }) => kind === cadence.kind && counts)
    .filter(({ date }) => period.startsOn <= date && date <= period.endsOn)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const held = idsIn('HELD', counted)
  if (held.length > 0) return { period, state: 'HELD', meetingIds: held }
  const planned = idsIn('PLANNED', counted)
  if (period.endsOn < today) return { period, state: 'OVERDUE', meetingIds: planned }
  return { period, state: planned.length > 0 ? 'PLANNED' : 'DUE', meetingIds: planned }
}

/** One row for each period that touches `from`–`to` (both included), none before the cadence began or after it ended. */
export function cadenceLedger({
  cadence,
  from,
  to,
  today,
  meetings,
}: {
  cadence: Cadence
  from: CivilDate
  to: CivilDate
  today: CivilDate
  meetings: readonly CadenceMeeting[]
}): CadenceState[] {
  const rows: CadenceState[] = []
  const first = periodOf(cadence.period, cadence.startsOn).startsOn
  let day = from < first ? first : from
  while (day <= to && isOwed(cadence, day)) {
    const row = cadenceState({ cadence, day, today, meetings })
    rows.push(row)
    day = addDays(row.period.endsOn, 1)
  }
  return rows
}

function idsIn(state: MeetingState, meetings: readonly CadenceMeeting[]): string[] {
  return meetings.filter((meeting) => meeting.state === state).map(({ id }) => id)
}
