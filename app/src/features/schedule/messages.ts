import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { formatMonthDay } from '../../shell/dates.ts'

export const scheduleMessages = {
  title: (month: string) => `${month}日程`,
  months: '切换月份',
  previous: '上个月',
  next: '下个月',
  thisMonth: '回到本月',
  mine: '我的会议、督办和议题',
  noSuchMonth: '没有这个月份的日程，网址可能有误。请回到日程查看本月安排。',

  dutyOf: (organization: string) => `${organization}的轮值与应开会议`,
  dutyPerson: '轮值书记',
  dutyUnit: '轮值单位',
  chair: '主持人',
  noDuty: '还没有安排轮值，请在“轮值安排”中排定。',
  nextDuty: '下一任',
  from: (date: CivilDate) => `${formatFullDay(date)}起`,
  owed: '应开会议',
  thisMonthShort: '本月',
  rotation: '轮值安排',
  followUp: '督办事项',
  plan: '安排会议',

  meetings: '会议安排',
  today: '今天',
  nothingToday: '今天没有会议。',
  noMeetings: (month: string) => `${month}没有会议。`,
  noOrganization: '您还没有加入任何组织，请联系本单位书记。',

  time: '时间',
  place: '地点',
  host: '主办单位',
  cancelled: '已取消',
  cancelledBecause: (reason: string) => `已取消：${reason}`,
  held: '已召开',
  notEnded: '会期已过，待轮值书记结束会议',
  myReply: '我的回复',
  notReplied: '您还没有回复',
  reply: '去回复',
  changeReply: '更改',
  minutes: { DRAFT: '会议记录（起草中）', SUBMITTED: '会议记录（待确认）', FROZEN: '会议记录（已定稿）' },
}

/** `已安排 11月6日`, as links are put between the days. */
export const owedMessages = {
  HELD: '已召开',
  PLANNED: '已安排',
  DUE: (last: CivilDate) => `待安排，最迟${formatMonthDay(last)}召开`,
  OVERDUE: '逾期未开',
}
