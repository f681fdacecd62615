import type { AgendaSeed } from './seed-types.ts'

/** The next session: prepared, not yet held. */
export const nextSessionAgenda: AgendaSeed = {
  accepted: [
    {
      title: '“新思想·新金融·新外滩”党课品牌下一步安排',
      purpose: '总结已开展的专题，商定新的题目和承办单位。',
      unit: 'gold-exchange',
      presenter: 'qiao.rushan',
      minutes: 40,
    },
    {
      title: '“白金加油站”党群服务品牌年度活动',
      purpose: '通报各单位职工的需求，商定联谊、摄影展和音乐党课的承办单位。',
      unit: 'huangpu',
      presenter: 'lin.tingtao',
      minutes: 30,
    },
  ],
  waiting: [
    {
      title: '成员单位职工艺术展',
      purpose: '职工反映希望在摄影展之外举办书画作品展，建议列入明年活动。',
      unit: 'member-b',
      presenter: 'an.ruosu',
      minutes: 20,
    },
  ],
  replies: [
    { who: 'jiang.wangchao' },
    { who: 'qiao.rushan' },
    { who: 'wen.qingyuan', leave: '当天有外地会议' },
  ],
}
