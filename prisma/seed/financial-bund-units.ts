import type { ApplicationSeed, ContactSeed } from './seed-types.ts'

/** Who speaks for which unit, by the keys of people; since the founding, and with one change since. */
export const financialBundContacts: readonly ContactSeed[] = [
  { who: 'lin.tingtao', from: '2018-01-01', until: null },
  { who: 'cheng.xiaofan', from: '2018-01-01', until: '2020-12-31' },
  { who: 'qiao.rushan', from: '2021-01-01', until: null },
  { who: 'qin.fangzheng', from: '2018-01-01', until: null },
  { who: 'wen.qingyuan', from: '2018-01-01', until: null },
  { who: 'bai.yunfan', from: '2018-01-01', until: null },
  { who: 'an.ruosu', from: '2018-01-01', until: null },
  { who: 'zuo.qianxing', from: '2018-01-01', until: null },
  { who: 'you.muzhi', from: '2018-01-01', until: null },
]

/** More are asking to join (domain.md §1, S2); nobody's name is invented. */
export const financialBundApplication: ApplicationSeed = {
  unit: {
    kind: 'INSTITUTION',
    name: '申请单位N（示例）',
    shortName: '申请单位N',
    province: '上海市',
    city: '上海市',
    district: '黄浦区',
    town: '外滩街道',
    address: '',
  },
  contactName: '沈知行',
  contactOffice: '党委办公室工作人员',
  contactPhone: '021-00000000',
  reason:
    '我单位党委愿意参加区域化党建联席会议，提供一间可容纳 80 人的报告厅，并希望共享“金融外滩”智库的党课。',
  question: '请补充党员人数，以及报告厅在工作日可以使用的时间。',
  answer: '党员 126 名。报告厅每周三、周五下午可以使用。',
  daysAgo: 9,
}
