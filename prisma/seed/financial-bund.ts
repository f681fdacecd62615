import type { AbsenceSeed, OrganizationSeed, PersonSeed, UnitSeed } from './seed-types.ts'

const founded = '2018-01-01'

function unit(key: string, kind: UnitSeed['kind'], name: string, shortName: string): UnitSeed {
  const place = { province: '上海市', city: '上海市', district: '黄浦区', town: '' }
  return { key, kind, name, shortName, ...place, placeholder: false, memberFrom: founded }
}

/** The sources give the number of members, not all of their names; nobody's name is invented. */
function placeholder(letter: string, memberFrom = founded): UnitSeed {
  const name = `成员单位${letter}`
  const base = unit(`member-${letter.toLowerCase()}`, 'OTHER', `${name}（示例）`, name)
  return { ...base, placeholder: true, memberFrom }
}

function contact(key: string, name: string, of: string): PersonSeed {
  return { key, name, unit: of, office: '联络员', role: 'MEMBER', login: true, probationary: false }
}

/**
 * S2 of the sources: a regional council with 13 members at its founding in 2018 and 17 in 2021. The people are
 * invented.
 */
export const financialBund: OrganizationSeed = {
  id: '5a7a0002-2018-4600-8000-000000000002',
  kind: 'REGIONAL_COUNCIL',
  name: '“滨江党建·金融外滩”区域化党建联席会议',
  shortName: '金融外滩',
  foundedOn: founded,
  foundedTo: 'YEAR',
  plaqueOn: null,
  units: [
    unit('huangpu', 'DEPARTMENT', '中共上海市黄浦区委', '黄浦区委'),
    unit('gold-exchange', 'INSTITUTION', '上海黄金交易所', '上海黄金交易所'),
    unit('clearing-house', 'INSTITUTION', '上海清算所', '上海清算所'),
    unit('bill-exchange', 'INSTITUTION', '上海票交所', '上海票交所'),
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((letter) => placeholder(letter)),
    placeholder('J', '2019-06-01'),
    placeholder('K', '2020-09-01'),
    placeholder('L', '2021-03-01'),
    placeholder('M', '2021-06-01'),
  ],
  people: [
    {
      ...contact('jiang.wangchao', '江望潮', 'huangpu'),
      office: '联席会议秘书长',
      role: 'SECRETARY_GENERAL',
    },
    { ...contact('lin.tingtao', '林听涛', 'huangpu'), office: '秘书处工作人员', role: 'SECRETARIAT' },
    { ...contact('cheng.xiaofan', '程晓帆', 'gold-exchange'), office: '秘书处工作人员', role: 'SECRETARIAT' },
    contact('qiao.rushan', '乔如山', 'gold-exchange'),
    contact('qin.fangzheng', '秦方正', 'clearing-house'),
    contact('wen.qingyuan', '文清远', 'bill-exchange'),
    contact('bai.yunfan', '白云帆', 'member-a'),
    contact('an.ruosu', '安若素', 'member-b'),
    { ...contact('zuo.qianxing', '左前行', 'member-c'), login: false },
    { ...contact('you.muzhi', '尤牧之', 'member-d'), login: false },
  ],
  roster: {
    period: 'YEAR',
    startsOn: founded,
    // In a council the unit itself has the chair.
    holders: [
      { unit: 'gold-exchange', person: null },
      { unit: 'clearing-house', person: null },
      { unit: 'bill-exchange', person: null },
    ],
  },
  cadences: [{ kind: 'COUNCIL_SESSION', period: 'QUARTER' }],
  openings: [
    {
      kind: 'COUNCIL_SESSION',
      opening: '秘书处通报了上次联席会议以来的工作，各成员单位研究了以下事项。',
      phrases: ['各成员单位一致同意。', '由秘书处牵头，相关成员单位配合。'],
    },
  ],
}

/** Who was missing, by turns. None of them speaks in the minutes. */
export const financialBundAbsences: readonly AbsenceSeed[] = [
  { onLeave: [{ who: 'zuo.qianxing', reason: '因公出差' }], absent: [] },
  { onLeave: [], absent: ['you.muzhi'] },
  { onLeave: [], absent: [] },
]
