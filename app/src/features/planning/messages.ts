import { type Period, periodLabels } from '@pilin/domain/calendar/period'
import { type MeetingKind, meetingKindLabels } from '@pilin/domain/meetings/vocabulary'

export const cadenceMessages = {
  title: (organization: string) => `${organization}频次要求`,
  explained: '本组织应开哪些会、多久开一次、首选哪一天。日程、年度安排和台账都以此为准。',
  none: '还没有频次要求，请各单位书记在下面规定。',
  cadence: (kind: MeetingKind, period: Period) => `${periodLabels[period]}一次${meetingKindLabels[kind]}`,
  from: (date: string) => `自${date}起`,
  until: (date: string) => `至${date}止`,
  preferredDay: '首选日',
  time: '时间',
  length: (minutes: number) => `会期 ${minutes} 分钟`,
  place: '地点',
  due: '应参加单位',
  everyUnit: '全部参会单位',
  topics: '固定议题',
  topicCount: (count: number) => (count === 0 ? '没有' : `${count} 项`),
  editOf: (cadence: string) => `修改“${cadence}”`,
  template: '会议模板',
  templateOf: (cadence: string) => `“${cadence}”的会议模板`,
  add: '增加频次要求',
  planYear: '安排全年会议',
  ledger: '查看台账',
  saved: '频次要求已经保存。',
}

export const cadenceFieldMessages = {
  kind: '会议类型',
  kindHint: '同一类会议再规定一次，就是修改。',
  period: '频次',
  startsOn: '开始日期',
  endsOn: '截止日期',
  endsOnHint: '长期有效可以留空。',
  preferred: '首选日',
  preferredHint: '可选“第几个星期几”，或填写几日；都不选就不自动推算日期。遇法定节假日自动调整。',
  monthInPeriod: '周期中的第几个月',
  monthInPeriodHint: '每月一次的填 1；季度填 1 至 3，半年填 1 至 6，全年填 1 至 12。',
  ordinal: '第几个',
  weekday: '星期几',
  dayOfMonth: '或几日',
  open: '不限',
  startTime: '开始时间',
  minutes: '会期（分钟）',
  place: '地点',
  due: '应参加单位',
  dueHint: '一个都不勾选，就是全部参会单位。',
  submit: '保存',
}

export const templateMessages = {
  title: (kind: MeetingKind) => `${meetingKindLabels[kind]}模板`,
  explained:
    '安排会议时，固定议题自动列入议程，列席人员自动受邀。修改模板后，还没有启动的会议随之更新；已经发过通知、有人改过或回复过的会议，不受影响。',
  back: '返回频次要求',
  name: '会议名称',
  nameHint: '可用“{年}”和“{月}”代表开会的年月，例如“{月}月工作会商”。留空就用月份加会议类型。',
  topics: '固定议题',
  topicsHint: '按顺序填写，空行不计。',
  topic: (position: number) => `议题 ${position}`,
  minutes: '分钟',
  presenter: '汇报人',
  nobodyYet: '待定',
  observers: '列席人员',
  observersHint: '在任人员都会收到邀请，这里勾选另外邀请的人，没有表决权。',
  noObservers: '各成员单位没有未担任职务的其他人员。',
  submit: '保存模板',
  saved: (count: number) =>
    count === 0
      ? '模板已经保存，今后安排的会议照此办理。'
      : `模板已经保存，${count} 次尚未启动的会议已随之更新。`,
}

export const yearMessages = {
  title: (year: number) => `${year}年会议安排`,
  explained: '按频次要求和首选日推算，避开法定节假日，调休上班日照常。请核对后勾选，一次安排好。',
  previous: '上一年',
  next: '下一年',
  years: '切换年份',
  unpublished: (year: number, last: number | null) =>
    `${year}年的节假日安排未公布${last === null ? '' : `（目前公布到${last}年）`}，下面是首选日本身，公布后请再核对。`,
  noCadences: '还没有频次要求，请先规定应开哪些会。',
  toCadences: '频次要求',
  preferredDay: (day: string) => `首选日：${day}`,
  noPreferredDay: '没有首选日，请自己选日期。',
  choose: '选择会议类型',
  all: '全部',
  tick: (label: string) => `安排${label}`,
  meetingTitle: '会议名称',
  date: '日期',
  startTime: '开始',
  endTime: '结束',
  place: '地点',
  past: '首选日已经过去，请另选日期后勾选。',
  nothingToPlan: '这一年没有需要安排的会议。',
  submit: '安排勾选的会议',
  note: '安排后，当天的成员单位自动成为参会单位，在任人员会收到邀请。有一项不合要求，就一次都不安排。',
  planned: (count: number) => `已经安排 ${count} 次会议。`,
}
