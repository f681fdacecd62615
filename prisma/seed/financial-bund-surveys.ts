import type { SurveySeed } from './seed-types.ts'

const offers = ['健康与心理', '文化体育', '党课与培训', '法律与理财咨询', '交友联谊']

/** S2 and S3 of the sources: units and staff are asked what they need; the answers are invented. */
export const financialBundSurveys: readonly SurveySeed[] = [
  {
    title: '楼宇职工需求调查',
    intro: '请结合本单位职工的意见填写，结果用于拟定下一年度的服务清单。',
    anonymous: false,
    sites: ['外滩一号楼宇', '十六铺楼宇'],
    opensDaysAgo: 75,
    closesDaysAgo: 45,
    questions: [
      { kind: 'SINGLE', title: '本单位职工最需要哪类服务', options: offers },
      { kind: 'MULTIPLE', title: '方便参加活动的时间', options: ['午间', '下班后', '周末'] },
      { kind: 'NUMBER', title: '预计参加人数', least: 0, most: 2000 },
      { kind: 'RATING', title: '对今年各项服务的评价' },
      { kind: 'LONG_TEXT', title: '还希望联席会议做些什么' },
    ],
    answers: [
      { who: 'qiao.rushan', sheet: ['0', '0,1', '60', '4', '希望午间办颈椎保健讲座。'] },
      { who: 'qin.fangzheng', sheet: ['2', '1', '35', '5', '希望党课多请业务骨干来讲。'] },
      { who: 'wen.qingyuan', sheet: ['4', '2', '40', '4', '青年职工盼望与邻近单位联谊。'] },
      { who: 'bai.yunfan', sheet: ['0', '0', '25', '3', '能否定期安排健康咨询。'] },
      { site: '外滩一号楼宇', sheet: ['0', '0', '1', '4', '午休时能量血压就好了。'] },
      { site: '外滩一号楼宇', sheet: ['1', '1,2', '2', '4', ''] },
      { site: '外滩一号楼宇', sheet: ['4', '2', '1', '5', '想参加周末的联谊。'] },
      { site: '十六铺楼宇', sheet: ['1', '1', '1', '3', ''] },
    ],
    groups: [{ title: '楼宇健康咨询', words: ['颈椎', '健康咨询', '血压'], category: '医疗健康' }],
  },
  {
    title: '成员单位服务满意度调查',
    intro: '请如实评价，意见只用于改进工作。',
    anonymous: true,
    sites: [],
    opensDaysAgo: 5,
    closesDaysAgo: -14,
    questions: [
      { kind: 'RATING', title: '对秘书处工作的评价' },
      { kind: 'SINGLE', title: '会议的次数', options: ['偏多', '正好', '偏少'] },
      { kind: 'LONG_TEXT', title: '意见和建议' },
    ],
    answers: [
      { who: 'qiao.rushan', sheet: ['5', '1', '会议材料可以再早些发。'] },
      { who: 'an.ruosu', sheet: ['4', '1', ''] },
    ],
    groups: [],
  },
]
