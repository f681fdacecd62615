import { z } from 'zod'
import { planningMessages } from './messages.ts'

/** Why a meeting is not proposed on its preferred day. */
export const planReason = z.enum(['NONE', 'HOLIDAY', 'WEEKEND', 'MAKE_UP_WORKDAY', 'UNPUBLISHED'])
export type PlanReason = z.output<typeof planReason>

/** Which of a month's weekdays is preferred; -1 is the last. */
export const ordinals = [1, 2, 3, 4, -1] as const
export type Ordinal = (typeof ordinals)[number]

export const ordinal = z.union(
  ordinals.map((each) => z.literal(each)),
  { error: planningMessages.ordinal },
)

/** A meeting's state seen from one unit; NOT_OWED where the unit owed nothing. */
export type UnitStateKind = 'ATTENDED' | 'ABSENT' | 'LEFT_OUT' | 'PLANNED' | 'DUE' | 'OVERDUE' | 'NOT_OWED'

export const unitStateLabels: Record<UnitStateKind, string> = {
  ATTENDED: '已到会',
  ABSENT: '未到会',
  LEFT_OUT: '未列入参会单位',
  PLANNED: '已安排',
  DUE: '待安排',
  OVERDUE: '逾期未开',
  NOT_OWED: '无须参加',
}
