/** What is said under a topic: a resolution, or who does what until when. */
export type Said = { resolution: string } | { item: string; by: string; dueOn: string }

/** `by`: who proposes it for this meeting; left out where it comes over from an earlier one. */
export type TopicScript = {
  title: string
  by?: string
  decision?: 'DEFER' | 'DECLINE'
  unreached?: true
  said?: Said[]
  vote?: { inFavour: number; against: number; abstaining: number }
}

export type MeetingScript = {
  key: string
  day: string
  /** Who leads it, after swaps and stand-ins. */
  chair: string
  topics: TopicScript[]
  onLeave?: string[]
  refused?: string[]
  excused?: string[]
  away?: string[]
  observed?: true
  /** Days on which its notice is issued and its record submitted, and confirmed the day after. */
  noticeOn: string
  submitOn?: string
}

const resolved = (...texts: string[]): Said[] => texts.map((resolution) => ({ resolution }))

/** The year of 2026 as the two villages lived it, by the day of the meeting. */
export const meetings: MeetingScript[] = [
  {
    key: 'C01',
    day: '2026-01-04',
    chair: 'S0',
    noticeOn: '2025-12-28',
    submitOn: '2026-01-06',
    onLeave: ['S3', 'N4'],
    observed: true,
    topics: [
      {
        title: '界河清理',
        by: 'S1',
        vote: { inFavour: 18, against: 0, abstaining: 0 },
        said: [
          ...resolved('每周五联合清理界河。'),
          { item: '采购打捞船一艘', by: 'S2', dueOn: '2026-01-31' },
        ],
      },
      { title: '老街亮化', by: 'N2', said: resolved('老街两端各装路灯十盏。') },
    ],
  },
  {
    key: 'C02',
    day: '2026-02-06',
    chair: 'N0',
    noticeOn: '2026-01-30',
    submitOn: '2026-02-08',
    onLeave: ['N5'],
    away: ['S7'],
    topics: [
      {
        title: '春耕互助',
        by: 'N1',
        said: [...resolved('农机由两村统一调度。'), { item: '勘测河岸', by: 'N3', dueOn: '2026-03-31' }],
      },
      { title: '停车场扩建', by: 'S4', decision: 'DEFER' },
    ],
  },
  {
    key: 'C03',
    day: '2026-03-06',
    chair: 'N0',
    noticeOn: '2026-02-27',
    submitOn: '2026-03-08',
    topics: [
      { title: '停车场扩建', said: resolved('停车场扩建方案再征求村民意见。') },
      {
        title: '旺季值守',
        by: 'S1',
        said: [...resolved('旺季周末两村轮流值守。'), { item: '制作标识', by: 'S5', dueOn: '2026-04-30' }],
      },
    ],
  },
  {
    key: 'T1',
    day: '2026-03-20',
    chair: 'N0',
    noticeOn: '2026-03-13',
    submitOn: '2026-03-21',
    onLeave: ['S8', 'N8'],
    away: ['N9'],
    observed: true,
    topics: [{ title: '学雷锋服务', by: 'N2', said: resolved('每季度联合上门服务一次。') }],
  },
  {
    key: 'C04',
    day: '2026-04-03',
    chair: 'S0',
    noticeOn: '2026-03-27',
    submitOn: '2026-04-05',
    onLeave: ['S2'],
    away: ['N3'],
    topics: [
      { title: '稻田艺术节', by: 'S3', vote: { inFavour: 10, against: 8, abstaining: 0 } },
      { title: '公共照明', by: 'N2', said: resolved('照明故障三日内修复。') },
    ],
  },
  {
    key: 'C05',
    day: '2026-05-08',
    chair: 'S0',
    noticeOn: '2026-05-01',
    submitOn: '2026-05-10',
    onLeave: ['N6'],
    refused: ['S6'],
    topics: [
      {
        title: '五一客流复盘',
        by: 'S1',
        said: [...resolved('节假日景区分时预约。'), { item: '建立预约名册', by: 'N5', dueOn: '2026-05-31' }],
      },
      { title: '烟花晚会', by: 'N7', decision: 'DECLINE' },
    ],
  },
  {
    key: 'C06',
    day: '2026-06-05',
    chair: 'N0',
    noticeOn: '2026-05-29',
    submitOn: '2026-06-07',
    onLeave: ['S4', 'S5', 'S6', 'N4', 'N5', 'N6'],
    away: ['S7', 'S8', 'N7', 'N8'],
    topics: [
      {
        title: '民宿准入标准',
        by: 'N3',
        unreached: true,
        vote: { inFavour: 10, against: 0, abstaining: 0 },
      },
      { title: '防汛预案', by: 'S2' },
    ],
  },
  {
    key: 'T2',
    day: '2026-06-18',
    chair: 'N0',
    noticeOn: '2026-06-11',
    submitOn: '2026-06-20',
    onLeave: ['S9'],
    topics: [{ title: '重温入党誓词', by: 'S4', said: resolved('党员联系户每月走访一次。') }],
  },
  {
    key: 'C07',
    day: '2026-07-03',
    chair: 'N1',
    noticeOn: '2026-06-26',
    submitOn: '2026-07-05',
    onLeave: ['S0'],
    topics: [
      {
        title: '民宿准入标准',
        vote: { inFavour: 15, against: 2, abstaining: 2 },
        said: resolved('民宿准入标准自八月起施行。'),
      },
    ],
  },
  {
    key: 'C08',
    day: '2026-08-07',
    chair: 'N0',
    noticeOn: '2026-07-31',
    topics: [{ title: '台风防御', by: 'N2' }],
  },
  {
    key: 'X08',
    day: '2026-08-14',
    chair: 'N0',
    noticeOn: '2026-08-07',
    submitOn: '2026-08-16',
    onLeave: ['N2'],
    excused: ['S9'],
    topics: [{ title: '台风防御', said: resolved('低洼农户先行转移。', '水闸由两村同时启闭。') }],
  },
  {
    key: 'C09',
    day: '2026-09-04',
    chair: 'S0',
    noticeOn: '2026-08-28',
    submitOn: '2026-09-06',
    away: ['N9'],
    topics: [
      {
        title: '丰收节',
        by: 'S1',
        said: [...resolved('丰收节主会场设在老街。'), { item: '布置展台', by: 'S6', dueOn: '2026-10-31' }],
      },
    ],
  },
  {
    key: 'T3',
    day: '2026-09-18',
    chair: 'S0',
    noticeOn: '2026-09-11',
    submitOn: '2026-09-20',
    onLeave: ['S5', 'N5'],
    observed: true,
    topics: [{ title: '参观农业园', by: 'N4', said: resolved('引进两种蔬菜新品种。') }],
  },
  {
    key: 'C10',
    day: '2026-10-09',
    chair: 'N0',
    noticeOn: '2026-09-30',
    submitOn: '2026-10-11',
    onLeave: ['N7'],
    topics: [
      {
        title: '资金分配',
        by: 'N2',
        vote: { inFavour: 18, against: 1, abstaining: 0 },
        said: [...resolved('共建资金两村各半。'), { item: '开设共管账户', by: 'N0', dueOn: '2026-11-30' }],
      },
    ],
  },
  {
    key: 'C11',
    day: '2026-11-06',
    chair: 'N0',
    noticeOn: '2026-10-30',
    submitOn: '2026-11-08',
    onLeave: ['S1'],
    away: ['S2'],
    topics: [
      {
        title: '冬季清淤',
        by: 'S3',
        said: [...resolved('十二月起清淤。'), { item: '组织清淤船队', by: 'N6', dueOn: '2027-01-31' }],
      },
    ],
  },
  {
    key: 'C12',
    day: '2026-12-04',
    chair: 'S0',
    noticeOn: '2026-11-27',
    submitOn: '2026-12-06',
    onLeave: ['N3'],
    topics: [
      { title: '全年总结', by: 'S1', said: resolved('全年总结报两镇党委。') },
      { title: '新年慰问', by: 'N2', unreached: true },
    ],
  },
  {
    key: 'T4',
    day: '2026-12-18',
    chair: 'S0',
    noticeOn: '2026-12-11',
    submitOn: '2026-12-20',
    observed: true,
    topics: [{ title: '民主评议', by: 'S2', said: resolved('评议结果公示五日。') }],
  },
]
