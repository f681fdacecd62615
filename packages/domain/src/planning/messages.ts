import type { CivilDate } from '../calendar/civil-date.ts'
import { weekdayNames } from '../calendar/messages.ts'

export const planningMessages = {
  ordinal: '请选择第一个到第四个，或最后一个。',
  weekday: '请选择星期几。',
  weekdayMissing: '选了“第几个”，还要选星期几。',
  ordinalMissing: '选了星期几，还要选“第几个”。',
  oneWay: '首选日请只用一种方式填写：第几个星期几，或每月几日。',
  endBeforeStart: '截止日期不能早于开始日期，请重新选择；长期有效可以留空。',
  monthOutside: (months: number) => `一个周期只有 ${months} 个月，请填写 1 到 ${months}。`,
  endsNextDay: '开始时间加上会期超过了当天，请提早开始时间或缩短会期。',
  nothingChosen: '请至少勾选一次会议。',
  tooMany: (max: number) => `一次最多安排 ${max} 次会议，请减少勾选后重试。`,
  yearWrong: '年份应是 2000 到 2200 之间的整数。',
  tooManyTopics: (max: number) => `固定议题最多 ${max} 项，请删减后重试。`,
  endNotAfterStart: '结束时间要晚于开始时间，请重新选择。',
}

/** Names of form fields, as they stand in sentences. */
export const planningLabels = {
  monthInPeriod: '月份',
  dayOfMonth: '日期',
  minutes: '会期分钟数',
  place: '地点',
  title: '会议名称',
  topic: '议题名称',
  plannedMinutes: '预计分钟数',
}

export const ordinalNames = { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', [-1]: '最后一个' } as const

/** Between original and new day: `原定 10-02，国庆假期，顺延至 10-09`. */
export const explanationTexts = {
  original: (day: CivilDate) => `原定 ${day.slice(5)}`,
  weekend: '周末',
  makeUpWorkday: '调休上班日',
  later: (day: CivilDate) => `顺延至 ${day.slice(5)}`,
  earlier: (day: CivilDate) => `提前至 ${day.slice(5)}`,
  moved: (day: CivilDate) => `改至 ${day.slice(5)}`,
  unpublished: '当年节假日安排未公布，暂按首选日安排',
  separator: '，',
}

/** `第一个星期五` or `15日` */
export const preferredDayTexts = {
  weekday: (ordinal: keyof typeof ordinalNames, weekday: number) =>
    `${ordinalNames[ordinal]}${weekdayNames[weekday - 1] ?? ''}`,
  dayOfMonth: (day: number) => `${day}日`,
  inMonth: (month: number) => `第 ${month} 个月的`,
  none: '不限日期',
}
