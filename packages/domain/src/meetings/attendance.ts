import type { LeaveState } from '../attendance/vocabulary.ts'
import type { QuorumRule } from './quorum.ts'
import type { AttendanceRole, Reply } from './vocabulary.ts'

/** One person's line on the list; `present` means checked in. */
export type AttendanceEntry = {
  role: AttendanceRole
  reply: Reply
  present: boolean
  votes: boolean
  /** What became of a request for leave; null where none was asked, or where it was only noted. */
  leaveState: LeaveState | null
  /** Decided to be left out of those who should attend, as long as they stay away. */
  excused: boolean
}

type AttendanceRow = Omit<AttendanceEntry, 'present' | 'excused'> & {
  presentAt: Date | null
  excusedReason: string
}

/** The line of a row as it is stored, with everything else that the row has. */
export function attendanceEntry<Row extends AttendanceRow>(row: Row) {
  return { ...row, present: row.presentAt !== null, excused: row.excusedReason !== '' }
}

export type AttendanceCounts = {
  expected: number
  present: number
  onLeave: number
  absent: number
  observers: number
  invited: number
}

/**
 * 应到 = 实到 + 请假 + 缺席, of those who attend (domain.md §3, attendance); 列席 and 特邀 are those who came.
 * Whoever asked for leave and came all the same is present; whose leave was refused and who stayed away is absent;
 * who is excused and stayed away counts nowhere.
 */
export function attendanceCounts(entries: readonly AttendanceEntry[]): AttendanceCounts {
  const attending = entries.filter((entry) => entry.role === 'ATTEND' && isCounted(entry))
  const expected = attending.length
  const present = attending.filter((entry) => entry.present).length
  const onLeave = attending.filter((entry) => !entry.present && isOnLeave(entry)).length
  const came = (wanted: AttendanceRole) =>
    entries.filter((entry) => entry.role === wanted && entry.present).length
  return {
    expected,
    present,
    onLeave,
    absent: expected - present - onLeave,
    observers: came('OBSERVE'),
    invited: came('INVITED'),
  }
}

/** Whether the person is on leave, unless it was refused. */
export function isOnLeave({ reply, leaveState }: Pick<AttendanceEntry, 'reply' | 'leaveState'>): boolean {
  return reply === 'LEAVE' && leaveState !== 'REFUSED'
}

/** Whether the person has a vote under the rule; observers and guests have none, whatever the list says. */
export function hasVote(
  { role, votes }: Pick<AttendanceEntry, 'role' | 'votes'>,
  electorate: QuorumRule['electorate'] = 'FULL_MEMBERS',
): boolean {
  return role === 'ATTEND' && (votes || electorate === 'ATTENDEES')
}

/** What `quorumOf` asks for: those with a vote who should attend, and who of them came (domain.md §3). */
export function voterCounts(
  entries: readonly AttendanceEntry[],
  electorate: QuorumRule['electorate'] = 'FULL_MEMBERS',
) {
  const voters = entries.filter((entry) => hasVote(entry, electorate) && isCounted(entry))
  return { expectedVoters: voters.length, presentVoters: voters.filter(({ present }) => present).length }
}

function isCounted({ excused, present }: AttendanceEntry): boolean {
  return present || !excused
}
