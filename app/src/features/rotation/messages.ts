import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Period } from '@pilin/domain/calendar/period'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'

export const rotationPageMessages = {
  title: (organization: string) => `${organization}轮值安排`,
  current: '现任',
  next: '下一任',
  nobody: '今天没有人轮值。请排定轮值安排。',
  terms: '轮值任期',
  past: '过去一年的任期',
  noTerms: '前后一年内没有轮值任期。',
  now: '现任',
  rosters: '轮值规则',
  noRosters: '还没有轮值规则。',

  plan: '排定新的轮值',
  startsOn: '开始日期',
  startsOnHint: '不能与已有安排的日期重叠。',
  endsOn: '结束日期',
  endsOnHint: '长期有效可以不填。',
  period: '轮换周期',
  holders: '轮值顺序',
  holdersHint: '按顺序选择，轮完一遍再从第一位开始。不需要的行留空即可。',
  holder: (position: number) => `第 ${position} 位`,
  nobodyHere: '（留空）',
  people: '各单位书记',
  units: '单位（由单位轮值）',
  submitPlan: '保存轮值安排',

  end: '提前结束这项安排',
  endHint: '填写最后一天；之后可以另排新的轮值。',
  lastDay: '最后一天',
  saved: '轮值安排已保存。',
  submitEnd: '确认提前结束',
}

const every: Record<Period, string> = {
  MONTH: '每月轮换一次',
  QUARTER: '每季度轮换一次',
  HALF_YEAR: '每半年轮换一次',
  YEAR: '每年轮换一次',
}

/** A roster's rule as a sentence. */
export function rosterSentence(roster: {
  startsOn: CivilDate
  endsOn: CivilDate | null
  period: Period
  holders: { name: string; unitName: string }[]
}): string {
  const { startsOn, endsOn, period, holders } = roster
  const from = `自${formatFullDay(startsOn)}起`
  const to = endsOn ? `至${formatFullDay(endsOn)}止` : '长期有效'
  const order = holders.map(({ name, unitName }) => (name === unitName ? name : `${name}（${unitName}）`))
  return `${from}，${every[period]}，依次为：${order.join('、')}。${to}。`
}
