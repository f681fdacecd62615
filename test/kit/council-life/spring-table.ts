/** The session of the spring: who came, who asked for leave and what the chair said to it, who promised and stayed away. */
export const springSession = '2026-05-20'
export const came = [
  '黄浦区委',
  '外滩街道',
  '交易中心',
  '清算所',
  '黄金交易所',
  '中国银联',
  '太平洋保险',
  '浦发银行',
  '上海银行',
  '国泰君安',
  '保险交易所',
] as const
export const leave = [
  ['东方证券', 'APPROVE'],
  ['票据交易所', null],
  ['信托登记公司', 'REFUSE'],
] as const
export const promised = '外滩金融中心'

/** Visitors of the lecture, groups of the talk, and how many came of each registration with places. */
export const lectureVisitors = [
  { name: '苏知夏', phone: '13800000001' },
  { name: '陆望山', phone: '13800000002' },
] as const
export const groups = [
  ['太平洋保险', 12],
  ['浦发银行', 12],
  ['国泰君安', 8],
] as const
export const present = { lecture: [1, 1, 1, 1, 0, 1, 1, 1, 0, 1], talk: [12, 7, 1] } as const

/** Points from one to five by the side that gives them. */
export type Judgement = {
  served: readonly number[]
  units: readonly (readonly [unit: string, points: number])[]
  secretariat: number
}
export const judgements = {
  project: { served: [5, 5, 4, 4], units: [['交易中心', 4]], secretariat: 5 },
  lecture: {
    served: [5, 5, 5, 4, 4, 3],
    units: [
      ['交易中心', 5],
      ['清算所', 4],
    ],
    secretariat: 4,
  },
} as const
