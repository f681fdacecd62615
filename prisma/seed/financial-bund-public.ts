import type { DutySeed, NudgeSeed, PublicPageSeed } from './seed-types.ts'

/** S2 of the sources: what the council is, in the words of the press reports. */
export const financialBundPublicPage: PublicPageSeed = {
  about:
    '“滨江党建·金融外滩”区域化党建联席会议由黄浦区委与上海黄金交易所、上海清算所、上海票交所等单位共同组成，2018 年成立，由秘书处负责日常工作。\n\n联席会议整合各成员单位资源，建设“金融外滩”智库和金融研修院，打造“新思想·新金融·新外滩”党课品牌和“白金加油站”党群服务品牌，征求单位和职工的需求，举办联谊、摄影展、艺术展和音乐党课等活动。',
  parts: ['MEMBERS', 'SERVICE_LIST', 'ACTIVITIES'],
}

/** Who was asked to take part again, and why; long enough ago for another nudge. */
export const financialBundNudge: NudgeSeed = {
  who: 'you.muzhi',
  reason: '近期一次联席会议的通知没有回复，也没有到会。有困难的，请与秘书处联系。',
  daysAgo: 18,
}

/** What the unit in the chair does in every term. */
export const financialBundDuties: readonly DutySeed[] = [
  {
    title: '提出年度共建主题，征求成员单位意见',
    due: 'FIRST_WEEK',
    note: '已书面征求各成员单位意见，汇总后提交联席会议。',
  },
  { title: '走访成员单位，了解需求', due: 'EACH_QUARTER', note: '已走访三家成员单位，需求已录入清单。' },
  { title: '整理本任期资料，准备移交', due: 'LAST_WEEK' },
]
