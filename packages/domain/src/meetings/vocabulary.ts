import { z } from 'zod'
import { meetingMessages } from './messages.ts'

export const meetingKind = z.enum(
  ['CONSULTATION', 'THEME_DAY', 'COUNCIL_SESSION', 'HEARING', 'COORDINATION', 'REVIEW', 'ASSEMBLY', 'OTHER'],
  { error: meetingMessages.kind },
)
export type MeetingKind = z.output<typeof meetingKind>

export const meetingKindLabels: Record<MeetingKind, string> = {
  CONSULTATION: '工作会商',
  THEME_DAY: '主题党日',
  COUNCIL_SESSION: '联席会议',
  HEARING: '听证会',
  COORDINATION: '协调会',
  REVIEW: '评议会',
  ASSEMBLY: '居民大会',
  OTHER: '其他会议',
}

export const meetingState = z.enum(['PLANNED', 'HELD', 'CANCELLED'], { error: meetingMessages.state })
export type MeetingState = z.output<typeof meetingState>

export const meetingStateLabels: Record<MeetingState, string> = {
  PLANNED: '待召开',
  HELD: '已召开',
  CANCELLED: '已取消',
}

export const agendaItemState = z.enum(['PROPOSED', 'ACCEPTED', 'DEFERRED', 'DECLINED', 'UNREACHED'], {
  error: meetingMessages.agendaItemState,
})
export type AgendaItemState = z.output<typeof agendaItemState>

export const agendaItemStateLabels: Record<AgendaItemState, string> = {
  PROPOSED: '待受理',
  ACCEPTED: '已列入',
  DEFERRED: '暂缓',
  DECLINED: '不予列入',
  UNREACHED: '未议',
}

export const attendanceRole = z.enum(['ATTEND', 'OBSERVE', 'INVITED'], {
  error: meetingMessages.attendanceRole,
})
export type AttendanceRole = z.output<typeof attendanceRole>

export const attendanceRoleLabels: Record<AttendanceRole, string> = {
  ATTEND: '出席',
  OBSERVE: '列席',
  INVITED: '特邀',
}

export const reply = z.enum(['NONE', 'ATTEND', 'LEAVE'], { error: meetingMessages.reply })
export type Reply = z.output<typeof reply>

export const replyLabels: Record<Reply, string> = { NONE: '未回复', ATTEND: '参加', LEAVE: '请假' }

/** State of one period of a cadence. */
export type CadenceStateKind = 'HELD' | 'PLANNED' | 'DUE' | 'OVERDUE'

export const cadenceStateLabels: Record<CadenceStateKind, string> = {
  HELD: '已召开',
  PLANNED: '已安排',
  DUE: '待安排',
  OVERDUE: '逾期未开',
}
