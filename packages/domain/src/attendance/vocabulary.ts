import { z } from 'zod'
import { attendanceMessages } from './messages.ts'

export const leaveKind = z.enum(['PERSONAL', 'SICK', 'OFFICIAL'], { error: attendanceMessages.leaveKind })
export type LeaveKind = z.output<typeof leaveKind>

export const leaveKindLabels: Record<LeaveKind, string> = {
  PERSONAL: '事假',
  SICK: '病假',
  OFFICIAL: '公假',
}

/** What became of a request for leave. */
export type LeaveState = 'ASKED' | 'APPROVED' | 'REFUSED'

export const leaveStateLabels: Record<LeaveState, string> = {
  ASKED: '等待批准',
  APPROVED: '已批准',
  REFUSED: '未批准',
}

/** How a presence was noted: by the code on the screen, or by hand on the recorder's list. */
export type CheckInWay = 'QR' | 'HAND'

export const checkInWayLabels: Record<CheckInWay, string> = { QR: '扫码签到', HAND: '登记签到' }

export const motionKind = z.enum(['ORDINARY', 'ELECTION', 'MAJOR'], { error: attendanceMessages.motionKind })
export type MotionKind = z.output<typeof motionKind>

export const motionKindLabels: Record<MotionKind, string> = {
  ORDINARY: '一般事项',
  ELECTION: '选举',
  MAJOR: '重大事项',
}
