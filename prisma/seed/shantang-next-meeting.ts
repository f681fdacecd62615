import type { AgendaSeed } from './seed-types.ts'

const south = 'langxia-shantang'
const north = 'guangchen-shantang'

/** This month's consultation: prepared, not yet held. Fits any season. */
export const nextConsultationAgenda: AgendaSeed = {
  accepted: [
    {
      title: '明月山塘景区南、北入口统一标识',
      purpose: '两侧入口标识样式不一，游客容易走错，提请商定统一样式和安装次序。',
      unit: north,
      presenter: 'ma.guyu',
      minutes: 40,
    },
    {
      title: '界河联合巡查发现的岸坡问题',
      purpose: '近期巡查登记了几处岸坡塌陷，需明确由哪个村处理、何时完成。',
      unit: south,
      presenter: 'gu.chunsheng',
      minutes: 30,
    },
    {
      title: '景区停车引导志愿服务排班',
      purpose: '周末和节假日游客多，商定两村党员志愿服务的点位和排班。',
      unit: south,
      presenter: 'lu.qiuhe',
      minutes: 30,
    },
  ],
  waiting: [
    {
      title: '村界路段增设路灯',
      purpose: '板凳夜话上多位群众反映村界一段道路夜间没有照明，希望两村共同商量。',
      unit: north,
      presenter: 'yao.heqing',
      minutes: 20,
    },
  ],
  replies: [
    { who: 'shen.guiming' },
    { who: 'lu.qiuhe' },
    { who: 'ma.guyu' },
    { who: 'cao.bailu' },
    { who: 'jin.wangping' },
    { who: 'zhang.maixiang', leave: '当天参加镇里的业务培训' },
  ],
}
