import { decided, note, says, task } from './record-blocks.ts'
import type { MeetingSeed } from './seed-types.ts'

const south = 'langxia-shantang'
const north = 'guangchen-shantang'

export const october: MeetingSeed = {
  title: '10月工作会商',
  place: '廊下镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '明月山塘景区共建：假期复盘和冬季项目',
      purpose: '通报国庆假期运行情况，讨论冬季淡季的项目。',
      unit: south,
      presenter: 'lu.qiuhe',
      minutes: 50,
      record: [
        says('lu.qiuhe', '假期桥面单向通行效果好，停车引导还不够清楚，夜间灯光不足。'),
        says('ma.guyu', '冬季可以做年货集市，两村农户各出一半摊位，不收摊位费。'),
        says('pan.lingjiao', '老街住户担心集市占道，应当放在停车场，傍晚六点前收摊。'),
        decided('冬季举办明月山塘年货集市，场地设在北侧停车场，两村摊位各半，免收摊位费。'),
        task(
          'lu.qiuhe',
          20,
          '拟定年货集市方案，明确时间、摊位和收摊要求。',
          '方案已送两村审阅，住户意见已吸收。',
        ),
        task('qian.sangyu', 40, '在景区夜间照明不足的路段增设路灯。', '路灯已安装并通电。'),
      ],
    },
    {
      title: '联合巡河护河下阶段安排',
      purpose: '汛期结束，调整巡查频次，通报未解决的点位。',
      unit: north,
      presenter: 'yao.heqing',
      minutes: 30,
      record: [
        says('yao.heqing', '登记的点位大多已处理，剩下两处临水棚舍需要两村一起上门。'),
        says('gu.chunsheng', '棚舍主人是老人，先问清用途，给出存放的地方，再请他们拆。'),
        decided('巡河恢复为每月一次；临水棚舍由两村党员共同上门劝导，不简单拆除。'),
        task(
          'gu.chunsheng',
          30,
          '会同北村上门劝导两处临水棚舍住户。',
          '两户均已自行拆除，杂物移至村公共仓库。',
        ),
      ],
    },
  ],
  closing: [note('其他：秸秆禁烧由党小组包片，发现火点先劝阻、再报告。')],
}

export const november: MeetingSeed = {
  title: '11月工作会商',
  place: '广陈镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '老街环境整治“回头看”',
      purpose: '对照年初清单，检查老街整治的完成情况和遗留问题。',
      unit: north,
      presenter: 'pan.lingjiao',
      minutes: 40,
      record: [
        says('pan.lingjiao', '理线和路面已完成，个别店铺门前又出现占道，垃圾桶点位需要调整。'),
        says('zhang.maixiang', '占道反弹集中在周末，建议由值班党员当场提醒，并请店主相互监督。'),
        decided('老街实行店铺门前自管公约，周末由值班党员提醒，公约内容听取店主意见后确定。'),
        task('pan.lingjiao', 25, '起草老街店铺自管公约，逐户听取意见。', '公约已由沿街店主签字。'),
      ],
    },
    {
      title: '五镇联建园区信息通报',
      purpose: '通报五镇联建长三角现代农业园区与两村有关的进展。',
      unit: south,
      presenter: 'wu.daofeng',
      minutes: 40,
      record: [
        says('wu.daofeng', '断头机耕路已列入两镇的对接事项，需要两村配合核对地界。'),
        says('ma.guyu', '核对地界请承包户到场，当场签字，避免以后有争议。'),
        decided('两村共同核对断头机耕路处的地界，承包户到场确认。'),
        task('wu.daofeng', 20, '约定地界核对时间，通知承包户到场。', '地界已核对，承包户签字确认。'),
      ],
    },
  ],
  closing: [note('轮值书记小结：年底前逐项对账，没有办完的写明原因。')],
}

export const december: MeetingSeed = {
  title: '12月工作会商',
  place: '廊下镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '年度共建项目对账',
      purpose: '逐项检查年初清单，收集下一年的设想。',
      unit: south,
      presenter: 'lu.qiuhe',
      minutes: 50,
      record: [
        says('lu.qiuhe', '四项共建项目中三项完成，景区停车还差北侧引导牌，原因是点位调整。'),
        says('ma.guyu', '没有完成的应当结转，并写明新的期限，不要另起一项。'),
        says('qian.sangyu', '下一年的设想建议先在板凳夜话上问群众，再由两村汇总。'),
        decided('景区停车项目结转下一年度，完成期限为一季度末；下一年清单先听取群众意见再汇总。'),
        task('lu.qiuhe', 25, '汇总年度共建项目完成情况，在两村公开。', '完成情况已在两村公开栏公布。'),
        task('ma.guyu', 28, '通过板凳夜话收集下一年共建设想。', '已收集汇总，提交一月会商。'),
      ],
    },
    {
      title: '冬季防火和独居老人照看',
      purpose: '老街木结构房屋防火，寒潮期间探望老人。',
      unit: north,
      presenter: 'yao.heqing',
      minutes: 30,
      record: [
        says('yao.heqing', '取暖器使用增多，建议为独居老人检查一遍插座和线路。'),
        says('gu.chunsheng', '老街消防栓要试水，冬季怕冻，由两村一起检查。'),
        decided('寒潮来临前完成老街消防栓试水和独居老人用电检查。'),
        task('gu.chunsheng', 15, '检查老街消防栓并作防冻包扎。', '消防栓均能正常出水，已包扎防冻。'),
      ],
    },
  ],
  closing: [note('其他：提醒年底前完成党费收缴和组织生活记录核对。')],
}
