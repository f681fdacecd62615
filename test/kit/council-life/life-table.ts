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

/** The number from each day on which it changed, as the chart has it. */
const growth: readonly (readonly [day: string, count: number])[] = [
  ['2018-03-01', 13],
  ['2019-01-01', 14],
  ['2020-01-01', 15],
  ['2020-07-01', 16],
  ['2021-03-10', 17],
  ['2023-01-01', 16],
  ['2024-04-01', 17],
]

/** What there is in the summer of 2026, counted by hand; the survey stands in a table of its own. */
export const lifeTable = {
  records: [
    'admissions 5',
    'withdrawals 1',
    'needs 9',
    'projects 30',
    'claims 9',
    'activities 2',
    'registrations 18',
    'evaluations 2',
    'judgements 15',
    'nudges 2',
  ],
  growth: growth.map(([day, count]) => `${day} ${count}`),
  members: changes.map(({ kind, unit, session }) => `${kind} ${unit} ${session}`),
  list: ['2026 PUBLISHED 2025-12-16', 'projects 30', 'responsible units 30', 'assistants 30', 'from needs 5'],
  claims: ['needs agreed 4, declined 1, withdrawn 1', 'resources agreed 3, declined 0, withdrawn 0'],
  activities: [
    '音乐党课 registered 14 cancelled 2 placed 10 waiting 2 present 8',
    '健康讲座进楼宇 registered 4 cancelled 1 placed 21 waiting 0 present 20',
  ],
  evaluations: [
    '健康讲座1 CLOSED KEPT 服务对象 4 人评价，平均 4.5 分（满分 5 分），满意率 100%；成员单位 1 家评价，平均 4.0 分（满分 5 分），满意率 100%；秘书处作出评价，平均 5.0 分（满分 5 分），满意率 100%。',
    '音乐党课 OPEN - 服务对象 6 人评价，平均 4.3 分（满分 5 分），满意率 83%；成员单位 2 家评价，平均 4.5 分（满分 5 分），满意率 100%；秘书处作出评价，平均 4.0 分（满分 5 分），满意率 100%。',
  ],
  chain: ['NEED 2025-11-03 增设母婴室', 'PROJECT 2025-12-01 健康讲座1', 'EVALUATION 2026-02-27 健康讲座1'],
  session: ['成效通报：健康讲座1'],
  nudges: ['2026-06-17 1 江望潮', '2026-06-10 1 江望潮'],
  /** Until 2025 nobody noted who came: 13, 14, 15, 16, 17, 16 and 17 units were asked. */
  coverage: [
    '2018-03-01 2025-12-31: MEETINGS SILENT 108, SURVEYS CAME 15, SURVEYS SILENT 2',
    '2026-01-01 2026-06-30: MEETINGS CAME 11, MEETINGS LEAVE 2, MEETINGS ABSENT 2, MEETINGS SILENT 2, CLAIMS COUNTED 8, PROJECTS COUNTED 32, RESOURCES COUNTED 3',
    '2026-04-01 2026-04-30: PROJECTS COUNTED 16, RESOURCES COUNTED 3',
    '2026-01-01 2026-12-31: MEETINGS CAME 11, MEETINGS LEAVE 2, MEETINGS ABSENT 2, MEETINGS SILENT 2, CLAIMS COUNTED 8, PROJECTS COUNTED 60, RESOURCES COUNTED 3',
  ],
}
