import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { TaskKind } from './mine.ts'

export const mineTexts = {
  title: '我的',
  more: '更多',
  calendar: '手机日历',
  search: '搜索',
  schedule: '本月日程',
  ofOrganization: (organization: string) => `（${organization}）`,

  toReply: '待我回复',
  nothingToReply: '会议邀请都已回复。',
  time: '时间',
  place: '地点',
  chair: '主持人',
  replyBy: '回复截止',
  asObserver: '您是列席人员。',
  asGuest: '您是特邀人员。',
  attend: '参加',
  attendOf: (meeting: string) => `参加：${meeting}`,
  askLeave: '请假',
  leaveKind: '请假类别',
  leaveReason: '请假原因',
  confirmLeave: '确认请假',
  replied: '已经记下您的回复。',
  leaveAsked: '已提出请假，等待轮值书记批准；批准与否会发消息告诉您。',

  meetings: '我的会议',
  noMeetings: '近期没有您要参加的会议。',
  noneReplied: '回复以后，会议会列在这里。',
  myReply: '我的回复',
  leaveReasonIs: (reason: string) => `原因：${reason}`,
  leaveAnswerIs: (reason: string) => `理由：${reason}`,
  notice: '会议通知',
  changeReply: '更改回复',
  checkInOn: '正在签到，请扫会场屏幕上的二维码。',
  checkInCode: '打开签到二维码',
  checkedIn: '您已签到。',

  items: '我的督办',
  noItems: '没有需要您办理的督办事项。',
  dueOn: (date: CivilDate) => `期限${formatFullDay(date)}`,
  overdue: '已逾期',
  assisting: (person: string) => `协助${person}`,

  topics: '我的议题',
  noTopics: '您还没有提出过议题。',
  proposeTopic: '提出议题',
  proposeTopicIn: (organization: string) => `提出议题（${organization}）`,
  answer: '答复',
  reason: (reason: string) => `，理由：${reason}`,
  inMeeting: (meeting: string) => `会议：${meeting}`,

  tasks: '待我办理',
  countOf: (count: number) => `${count} 项`,
  lastDay: (date: CivilDate) => `${formatFullDay(date)}截止`,
}

export const taskTexts: Record<TaskKind, string> = {
  'confirm-minutes': '待确认的会议记录',
  'decide-leave': '待批准的请假',
  'answer-topics': '待答复的议题',
  'answer-extension': '待答复的延期申请',
  'answer-swap': '待答复的换班',
  'answer-survey': '待本单位填写的问卷',
  'answer-claim': '待答复的需求认领',
  'answer-request': '待答复的资源申请',
  'overdue-record': '逾期未提交的会议记录',
  'review-resolution': '应回看的决议',
  'review-evaluation': '应回看的成效',
}
