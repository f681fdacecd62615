/** The first day of the council (domain.md S2). */
export const foundedOn = '2018-03-01'

/** Thirteen units; the secretariat sits with the first. */
export const founders = [
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
  '东方证券',
  '人保大厦',
  '外滩金融中心',
] as const

export type MemberChange = {
  kind: 'JOIN' | 'LEAVE'
  unit: string
  /** The day of the session that decides. */
  session: string
  /** The first day of a membership, the last of one that ends. */
  onDay: string
}

/** What happened to the members, as the secretariat's folder has it; the last is a return. */
export const changes: readonly MemberChange[] = [
  { kind: 'JOIN', unit: '保险交易所', session: '2018-12-20', onDay: '2019-01-01' },
  { kind: 'JOIN', unit: '票据交易所', session: '2019-12-18', onDay: '2020-01-01' },
  { kind: 'JOIN', unit: '信托登记公司', session: '2020-06-16', onDay: '2020-07-01' },
  { kind: 'JOIN', unit: '证券业联合会', session: '2021-03-10', onDay: '2021-03-10' },
  { kind: 'LEAVE', unit: '人保大厦', session: '2022-12-15', onDay: '2022-12-31' },
  { kind: 'JOIN', unit: '人保大厦', session: '2024-03-14', onDay: '2024-04-01' },
]

/** How many were members on a day, counted by hand. */
export const memberCounts: readonly (readonly [day: string, count: number])[] = [
  ['2018-02-28', 0],
  ['2018-03-01', 13],
  ['2018-12-31', 13],
  ['2019-01-01', 14],
  ['2019-12-31', 14],
  ['2020-01-01', 15],
  ['2020-06-30', 15],
  ['2020-07-01', 16],
  ['2021-03-09', 16],
  ['2021-03-10', 17],
  ['2022-12-31', 17],
  ['2023-01-01', 16],
  ['2024-03-31', 16],
  ['2024-04-01', 17],
  ['2026-12-31', 17],
]

/** The day of the session that adopts next year's service list, and how many projects are on it. */
export const listSession = '2025-12-16'
export const listYear = 2026
export const projectCount = 30
