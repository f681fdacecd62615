import type { Standing } from '../organizations/suspension.ts'
import { hasPart } from '../organizations/suspension.ts'

/** What a meeting that was held is in the history of a unit. */
export type UnitAttendance = 'CAME' | 'ON_LEAVE' | 'ABSENT' | 'NOT_COUNTED'

export const unitAttendanceLabels: Record<UnitAttendance, string> = {
  CAME: '到会',
  ON_LEAVE: '请假',
  ABSENT: '缺席',
  NOT_COUNTED: '不计',
}

/** Heads of one unit at one meeting: whoever should attend, came, and was away with leave. */
export type UnitHeads = { expected: number; present: number; onLeave: number }

/**
 * A unit came when anybody of it was there; it was on leave when nobody came and somebody had leave. While suspended,
 * or where nobody of it should attend, the meeting does not count for it.
 */
export function unitAttendance(
  { expected, present, onLeave }: UnitHeads,
  standing: Standing,
): UnitAttendance {
  if (present > 0) return 'CAME'
  if (!hasPart(standing, 'EXPECTED') || expected === 0) return 'NOT_COUNTED'
  return onLeave > 0 ? 'ON_LEAVE' : 'ABSENT'
}
