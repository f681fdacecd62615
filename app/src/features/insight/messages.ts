import type { CadenceStateKind } from '@pilin/domain/meetings/vocabulary'

export const ledgerMessages = {
  title: (year: number, organization: string) => `${organization}${year}年台账`,
  year: (year: number) => `${year}年`,
  explained: '每个周期应开的会开了没有，由哪次会议完成。联合召开的会议计入每个参会单位。',
  previous: '上一年',
  next: '下一年',
  years: '切换年份',
  planYear: '安排全年会议',
  noObligations: '这一年没有频次要求。各单位书记可以在“频次要求”中规定。',
  overview: '全年总览',
  units: '各单位',
  unitsExplained: '同一次会议，从各单位看是否到会；加入之前的周期不计。',
  others: '其他会议',
  othersExplained: '临时会议、已取消的会议和没有频次要求的会议。',
  lastDay: (day: string) => `最迟${day}召开`,
  planFor: (period: string) => `安排${period}的会议`,
  host: '主办',
  place: '地点',
  chair: '主持人',
  recorder: '记录人',
  presenters: '汇报人',
  plannedDate: '计划日期',
  heads: '人数',
  headCount: (expected: number, present: number, onLeave: number, absent: number) =>
    `应到 ${expected}，实到 ${present}，请假 ${onLeave}，缺席 ${absent}`,
  expectedOnly: (expected: number) => `应到 ${expected}`,
  observers: (count: number) => `，列席 ${count}`,
  topics: '议题',
  resolutions: '决议',
  minutes: { DRAFT: '会议记录起草中', SUBMITTED: '会议记录待确认', FROZEN: '会议记录已定稿' },
  details: '详情',
  cancelled: (reason: string) => `已取消：${reason}`,
  extra: '临时会议',
  extraCounts: '临时会议，计入频次',
  separator: '、',
}

/** In a cell of the overview there is room for two characters. */
export const shortStates: Record<CadenceStateKind, string> = {
  HELD: '已开',
  PLANNED: '已排',
  DUE: '待排',
  OVERDUE: '逾期',
}
