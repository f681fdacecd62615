import type { AttendanceRole, Reply } from './vocabulary.ts'

/** One person's line on the list; `present` means checked in. */
export type AttendanceEntry = { role: AttendanceRole; reply: Reply; present: boolean; votes: boolean }

export type AttendanceCounts = {
  expected: number
  present: number
  onLeave: number
  absent: number
  observers: number
}

/**
 * 应到 = 实到 + 请假 + 缺席, of those who attend (domain.md §3, attendance); 列席 are observers who came.
 * Whoever asked for leave and came all the same is present.
 */
export function attendanceCounts(entries: readonly AttendanceEntry[]): AttendanceCounts {
  const attending = entries.filter(({ role }) => role === 'ATTEND')
  const expected = attending.length
  const present = attending.filter((entry) => entry.present).length
  const onLeave = attending.filter((entry) => !entry.present && entry.reply === 'LEAVE').length
  const observers = entries.filter(({ role, present }) => role === 'OBSERVE' && present).length
  return { expected, present, onLeave, absent: expected - present - onLeave, observers }
}

/** What `quorumOf` asks for: those with a vote; an observer has none, whatever the list says (domain.md §3). */
export function voterCounts(entries: readonly AttendanceEntry[]) {
  const voters = entries.filter(({ role, votes }) => role === 'ATTEND' && votes)
  return { expectedVoters: voters.length, presentVoters: voters.filter(({ present }) => present).length }
}
