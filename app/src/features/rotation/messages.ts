import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Period } from '@pilin/domain/calendar/period'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'

export const rotationPageMessages = {
  title: (organization: string) => `${organization}轮值安排`,
  current: '现任',
  next: '下一任',
  nobody: '今天没有人轮值。请排定轮值安排。',
  yearTerms: (year: number) => `${year}年轮值任期`,
  noTerms: '这一年没有轮值任期。',
  otherYear: (year: number) => `${year}年`,
  years: '其他年份',
  report: (year: number) => `${year}年轮值统计`,
  swappedWith: (name: string) => `与${name}调班`,
  standsIn: (span: string, name: string) => `${span}${name}代班`,
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
  submitEnd: '确认提前结束',
  extend: '按同样顺序续排下一年',
}

/** What the page's forms change, and how it is said when it is done. */
export const changeSentences = {
  plan: '轮值安排已保存。',
  end: '轮值安排已保存。',
  extend: '下一年的轮值已经排定。',
  'ask-swap': '调班请求已提出，等待对方答复。对方在任期开始前没有同意的，请求自动失效。',
  'agree-swap': '已同意，调班生效。',
  'decline-swap': '已答复不同意，轮值安排不变。',
  'withdraw-swap': '调班请求已撤回，轮值安排不变。',
  'revoke-swap': '调班已撤销，恢复原来的轮值安排。',
  'appoint-stand-in': '代班已安排。',
  'revoke-stand-in': '代班已撤销，恢复原来的轮值安排。',
  'end-stand-in': '代班到今天结束，从明天起恢复原来的轮值安排。',
}
export type RotationChange = keyof typeof changeSentences

export const movedMessages = {
  moved: (count: number, hosts: boolean) =>
    `以下 ${count} 次会议的主持人${hosts ? '和主办单位' : ''}随之调整：`,
  kept: (count: number) => `以下 ${count} 次会议的主持人已由人工指定，没有随轮值变化：`,
  none: '没有已安排的会议受影响。',
  chair: (name: string) => `主持人 ${name}`,
  host: (name: string) => `主办单位 ${name}`,
  nobody: '（当天没有轮值）',
}

export const swapMessages = {
  heading: '调班和代班',
  none: '目前没有调班和代班。',
  between: (own: string, other: string) => `${own}与${other}调班`,
  states: {
    ASKED: '等待答复',
    AGREED: '已生效',
    DECLINED: '对方未同意',
    WITHDRAWN: '已撤回',
    REVOKED: '已撤销',
    LAPSED: '已失效（任期开始前没有答复）',
  },
  asked: (name: string, date: string) => `${name}于${date}提出`,
  agreed: (name: string, date: string) => `${name}于${date}同意`,
  declined: (name: string, date: string) => `${name}于${date}答复不同意`,
  withdrawn: (name: string, date: string) => `${name}于${date}撤回`,
  revoked: (name: string, date: string) => `${name}于${date}撤销`,
  reason: (reason: string) => `原因：${reason}`,
  agree: '同意调班',
  decline: '不同意',
  declineReason: '不同意的原因（可不填）',
  submitDecline: '答复不同意',
  withdraw: '撤回调班请求',
  revoke: '撤销这项调班',
  revokeNote: '撤销后两个任期恢复原来的安排，会议的主持人和主办单位随之恢复。',
  submitRevoke: '确认撤销',
  ask: '提出调班',
  askNote: '与另一位轮值书记交换任期，对方同意后生效。只能调换还没有开始的任期；当前任期有事，请安排代班。',
  own: '我的任期',
  other: '希望换到的任期',
  choose: '请选择',
  askReason: '原因（可不填）',
  submitAsk: '提出调班请求',
}

export const standInMessages = {
  line: (name: string, standsFor: string) => `${name}代${standsFor}的班`,
  arranged: (name: string, date: string) => `${name}于${date}安排`,
  revoked: (name: string, date: string) => `${name}于${date}撤销`,
  reason: (reason: string) => `原因：${reason}`,
  rests: '因调班暂不生效',
  isRevoked: '已撤销',
  revoke: '撤销代班',
  revokeNote: '撤销后由原来的轮值书记值班。',
  submitRevoke: '确认撤销代班',
  end: '提前结束代班',
  endNote: '代班到今天为止，从明天起由原来的轮值书记值班。',
  submitEnd: '确认提前结束代班',
  appoint: '安排代班',
  appointNote: '代班须在同一个任期之内。代班期间，会议由代班人主持，代班人所在单位主办。',
  startsOn: '代班从哪天起',
  endsOn: '代班到哪天止',
  who: '代班人',
  choose: '请选择',
  people: '在任人员',
  units: '单位（由单位轮值）',
  why: '原因',
  submit: '保存代班安排',
}

export const reportMessages = {
  title: (organization: string, year: number) => `${organization}${year}年轮值统计`,
  heading: (year: number) => `${year}年轮值统计`,
  back: '回到轮值安排',
  units: '各单位轮值天数',
  people: '各轮值人轮值天数',
  unit: '单位',
  person: '轮值人',
  days: '天数',
  share: '占比',
  dayCount: (days: number) => `${days} 天`,
  percent: (percent: number) => `${percent}%`,
  nobody: '这一年没有人轮值。',
  base: '占比按有人轮值的天数计算，各项之和为 100%。',
  gaps: '没有人轮值的日子',
  noGaps: '全年每天都有人轮值。',
  places: {
    BEFORE: '在第一份轮值安排开始之前',
    BETWEEN: '在两份轮值安排之间',
    AFTER: '在最后一份轮值安排结束之后',
    ALONE: '还没有轮值安排',
  },
  layers: '调班和代班记录',
  noLayers: '这一年没有调班和代班。',
}

export const extensionMessages = {
  title: (organization: string) => `${organization}续排轮值`,
  heading: '续排下一年的轮值',
  followed: '这份轮值安排之后已经有接续的安排，无需续排。',
  open: '返回轮值安排',
  preview: '将排定以下任期，请核对后确认：',
  strangers: (names: string) =>
    `${names}届时已不在任或所在单位已不是成员单位，不能按同样顺序续排。请返回后用“排定新的轮值”重新选择。`,
  confirm: '确认续排',
  cancel: '暂不续排，返回轮值安排',
}

/** A holder as a line names it: the unit stands behind a person, and a unit stands for itself. */
export function holderName({ name, unitName }: { name: string; unitName: string }): string {
  return name === unitName ? name : `${name}（${unitName}）`
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
  const order = holders.map(holderName)
  return `${from}，${every[period]}，依次为：${order.join('、')}。${to}。`
}
