import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'

export const evaluationTexts = {
  askOwn: (title: string) => `您参加过，请评价“${title}”（不记姓名）`,
  title: (name: string) => `成效评价：${name}`,
  heading: '成效评价',
  none: '还没有评价。',
  open: '发起评价',
  openAgain: '再次发起评价',
  openNote: '发起后，服务对象用二维码或链接评价，各单位和秘书处在评价页面评价，每人（每单位）一次。',
  opened: (on: CivilDate) => `${formatFullDay(on)}发起，正在评价`,
  closed: (on: CivilDate) => `${formatFullDay(on)}结束`,
  see: '查看评价',
  back: { PROJECT: '返回项目', ACTIVITY: '返回活动' },
  saved: '已保存。',
  facts: {
    state: '状态',
    by: '发起人',
    result: '结果',
    topic: '成效议题',
    review: '回看',
  },
  state: { OPEN: '正在评价', CLOSED: '评价结束' },
  reviewOn: (on: CivilDate) => `${formatFullDay(on)}回看`,
  due: '已到回看时间',
  reviewed: (on: CivilDate, finding: string) => `${formatFullDay(on)}回看：${finding}`,
  reviewedBy: (name: string) => `（${name}）`,
  link: '服务对象评价',
  linkNote: '请服务对象扫码或打开链接评价，不需要账号，也不记录姓名。',
  picture: '评价二维码',
  results: '结果',
  columns: {
    side: '评价方',
    count: '人数（单位数）',
    average: '平均分',
    satisfied: '满意率',
    effects: '问题解决情况',
  },
  percent: (number: number) => `${number}%`,
  effects: (full: number, part: number, none: number) =>
    `解决了 ${full}，解决了一部分 ${part}，没有解决 ${none}`,
  comments: '意见和建议',
  commentBy: (side: string, unit: string | null) => (unit ? `${side}（${unit}）` : side),
  answerAs: { UNIT: '以本单位的名义评价', SECRETARIAT: '以秘书处的名义评价' },
  close: '结束评价',
  closeNote: '结束后不再接受评价，三个月后提醒秘书处回看成效。',
  propose: '提请下次会议通报成效',
  proposeNote: '按评价结果生成“成效通报”议题，列入下一次会议的议程；没有安排会议的，进入议题库。',
  review: '回看成效',
  reviewNote: '三个月后再看一看：成效是否保持，有没有新的问题。',
  finding: '现在的成效',
  choose: '请选择',
  note: '回看情况',
  submitReview: '记下回看结果',
}

export const answerTexts = {
  satisfaction: '您对这项服务满意吗？',
  effect: '想解决的问题解决了吗？',
  comment: '意见和建议（可不填，请不要写姓名和电话）',
  submit: '提交评价',
}

export const evaluateTexts = {
  title: (name: string) => `请您评价：${name}`,
  by: (organization: string) => `${organization}请您评价`,
  intro: '点两下就好，不需要账号，也不记录您的姓名。',
  thanks: '谢谢您的评价！',
  own: '每人评价一次，不记录您的姓名，也看不出是谁评价的。',
  back: '返回我的报名',
  again: '您已经评价过了，谢谢。',
  closed: '这次评价已经结束，感谢您的关心。',
}

export const unitResultTexts = {
  heading: '成效',
  none: '本单位承办的项目和活动还没有评价。',
  parts: { RESPONSIBLE: '牵头', ASSISTING: '协助', HOST: '主办' },
}
