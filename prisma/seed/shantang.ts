import type { AbsenceSeed, OrganizationSeed, PersonSeed } from './seed-types.ts'

/** 南 is the Shanghai village, 北 the Zhejiang one. */
const south = 'langxia-shantang'
const north = 'guangchen-shantang'

function member(key: string, name: string, unit: string, login = false): PersonSeed {
  return { key, name, unit, office: '骨干党员', role: 'MEMBER', login, probationary: false }
}

/**
 * S1 of the sources: a joint branch across a province border, 20 backbone members. The people are invented;
 * many are named after solar terms and crops so that nobody takes them for real ones.
 */
export const shantang: OrganizationSeed = {
  id: '5a7a0001-2017-4600-8000-000000000001',
  kind: 'JOINT_BRANCH',
  name: '沪浙山塘联合党支部',
  shortName: '沪浙山塘',
  foundedOn: '2017-06-01',
  foundedTo: 'MONTH',
  plaqueOn: '2017-10-01',
  units: [
    {
      key: south,
      kind: 'VILLAGE',
      name: '金山区廊下镇山塘村',
      shortName: '廊下山塘村',
      province: '上海市',
      city: '上海市',
      district: '金山区',
      town: '廊下镇',
      placeholder: false,
      memberFrom: '2017-06-01',
    },
    {
      key: north,
      kind: 'VILLAGE',
      name: '平湖市广陈镇山塘村',
      shortName: '广陈山塘村',
      province: '浙江省',
      city: '嘉兴市',
      district: '平湖市',
      town: '广陈镇',
      placeholder: false,
      memberFrom: '2017-06-01',
    },
  ],
  people: [
    { ...member('shen.guiming', '沈桂明', south, true), office: '党总支书记', role: 'SECRETARY' },
    { ...member('jin.wangping', '金望平', north, true), office: '党总支书记', role: 'SECRETARY' },
    { ...member('lu.qiuhe', '陆秋禾', south, true), office: '党总支副书记', role: 'DEPUTY_SECRETARY' },
    { ...member('ma.guyu', '马谷雨', north, true), office: '党总支副书记', role: 'DEPUTY_SECRETARY' },
    member('zhang.maixiang', '张麦香', south, true),
    member('gu.chunsheng', '顾春生', south, true),
    member('wu.daofeng', '吴稻丰', south),
    member('yu.shuigen', '俞水根', south),
    member('zhu.yinxing', '朱银杏', south),
    member('xu.xiaoman', '徐小满', south),
    member('he.lixia', '何立夏', south),
    member('zhou.xinmiao', '周新苗', south),
    member('cao.bailu', '曹白露', north, true),
    member('yao.heqing', '姚河清', north, true),
    member('qian.sangyu', '钱桑榆', north),
    member('pan.lingjiao', '潘菱角', north),
    member('xu.qiushou', '许秋收', north),
    member('fang.jingzhe', '方惊蛰', north),
    member('fei.hetang', '费荷塘', north),
    { ...member('mao.qinghe', '毛青禾', north, true), office: '预备党员', probationary: true },
  ],
  roster: {
    period: 'MONTH',
    startsOn: '2017-06-01',
    holders: [
      { unit: south, person: 'shen.guiming' },
      { unit: north, person: 'jin.wangping' },
    ],
  },
  cadences: [
    {
      kind: 'CONSULTATION',
      period: 'MONTH',
      usual: { ordinal: 2, weekday: 5, startTime: '14:00', minutes: 120, place: '山塘老街党群服务点会议室' },
    },
    { kind: 'THEME_DAY', period: 'QUARTER' },
  ],
  openings: [
    {
      kind: 'THEME_DAY',
      opening: '全体党员重温入党誓词，随后开展本次主题党日活动。',
      phrases: ['党员作了交流发言。', '会后各组分头走访。'],
    },
  ],
}

/** Who was missing, by turns. None of them speaks in the minutes. */
export const shantangAbsences: readonly AbsenceSeed[] = [
  { onLeave: [{ who: 'zhu.yinxing', reason: '陪同家人到市区就医' }], absent: [] },
  { onLeave: [{ who: 'fang.jingzhe', reason: '参加镇里的农技培训' }], absent: ['he.lixia'] },
  { onLeave: [], absent: ['xu.qiushou'] },
  {
    onLeave: [
      { who: 'xu.xiaoman', reason: '外出探亲' },
      { who: 'fei.hetang', reason: '身体不适，在家休息' },
    ],
    absent: [],
  },
]
