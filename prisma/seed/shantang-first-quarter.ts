import { decided, note, says, task } from './record-blocks.ts'
import type { MeetingSeed } from './seed-types.ts'

const south = 'langxia-shantang'
const north = 'guangchen-shantang'

export const january: MeetingSeed = {
  title: '1月工作会商',
  place: '山塘老街党群服务点会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '本年度共建项目清单',
      purpose: '汇总两村各自提出的共建设想，确定今年的清单和牵头单位。',
      unit: north,
      presenter: 'ma.guyu',
      minutes: 50,
      record: [
        says('ma.guyu', '两村共提出七项设想，其中河道联巡、老街整治、农事互助三项两边都提到，建议优先列入。'),
        says('lu.qiuhe', '去年事项偏多，有的拖到年底。今年宁可少一些，每一项都写清牵头单位和完成时间。'),
        says('qian.sangyu', '景区停车的问题群众反映集中，希望单列一项，不要并在老街整治里。'),
        decided('本年度共建项目清单列入河道联巡、老街整治、农事互助、景区停车四项，每项由一个村牵头。'),
        task(
          'ma.guyu',
          15,
          '整理四项清单的牵头单位和时间安排，印发两村党员。',
          '清单已印发，两村公开栏同步张贴。',
        ),
      ],
    },
    {
      title: '春节前走访和老街用火用电安全',
      purpose: '商定走访名单和分工，排查老街沿线用火用电隐患。',
      unit: south,
      presenter: 'gu.chunsheng',
      minutes: 40,
      record: [
        says('gu.chunsheng', '老街木结构房屋多，建议节前两村联合走一遍，重点看灶间和电线。'),
        says('pan.lingjiao', '独居老人名单要核对，住在界河对面亲戚家的不要漏掉。'),
        decided('节前由两村党员结对走访，同时检查用火用电，发现隐患当场登记。'),
        task('gu.chunsheng', 12, '组织老街沿线用火用电联合检查。', '检查完毕，登记的隐患已由住户整改。'),
      ],
    },
  ],
  closing: [note('轮值书记小结：清单定了就要按月对账，每次会商先看上次的事办得怎样。')],
}

export const february: MeetingSeed = {
  title: '2月工作会商',
  place: '廊下镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '春耕备耕和农机互助',
      purpose: '两村农机、育秧点的余量不同，商量互通使用的办法。',
      unit: south,
      presenter: 'wu.daofeng',
      minutes: 50,
      record: [
        says('wu.daofeng', '南村插秧机够用，育秧点偏紧；北村情况相反，可以互相补一补。'),
        says('yao.heqing', '机手最担心跨村作业的费用说不清，建议先定统一的结算办法。'),
        says('yu.shuigen', '收费不要高于各自村里的价格，否则农户不会来用。'),
        decided('建立农机和育秧互助名册，跨村作业按所在村价格结算，由两村农业条线共同登记。'),
        task(
          'wu.daofeng',
          20,
          '登记两村可互助的农机和育秧余量，形成名册。',
          '名册已建好，放在两村便民服务点供农户查询。',
        ),
      ],
    },
    {
      title: '老街店铺门前秩序',
      purpose: '节后客流增加，部分店铺占道摆放。',
      unit: north,
      presenter: 'pan.lingjiao',
      minutes: 30,
      record: [
        says('pan.lingjiao', '占道的多是临时摊位，店主愿意配合，但希望有个固定的摆放区。'),
        says('lu.qiuhe', '南侧小广场可以先试一个月，划线管理，不收费。'),
        decided('在老街南侧小广场试设临时摆放区，试行一个月后再议。'),
        task('pan.lingjiao', 25, '与沿街店铺逐户沟通，划定临时摆放区。', '店铺均已沟通到位，摆放区已划线。'),
      ],
    },
  ],
  closing: [note('其他：提醒两村党员按时缴纳党费，流动党员由所在党小组联系。')],
}

export const march: MeetingSeed = {
  title: '3月工作会商',
  place: '广陈镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '毗邻河道联合巡查',
      purpose: '界河两岸分属两地，漂浮物和岸坡问题需要一起查、一起清。',
      unit: north,
      presenter: 'yao.heqing',
      minutes: 50,
      record: [
        says('yao.heqing', '界河漂浮物顺水而下，一边清了另一边又来，单独巡查效果有限。'),
        says('gu.chunsheng', '建议固定每月一次联合巡河，发现问题拍照记点位，当天互相通报。'),
        says('qian.sangyu', '我有不同意见：汛期前每月一次不够，四月起应改为每半月一次。'),
        decided('界河每月联合巡查一次，四月至九月每半月一次，两村轮流牵头。'),
        task('yao.heqing', 20, '排出界河联合巡查日程和带队人员。', '日程已排定并发至两村巡河党员。'),
        task('gu.chunsheng', 25, '在界河沿线标出巡查点位。', '点位牌已全部安装。'),
      ],
    },
    {
      title: '明月山塘春季游园秩序',
      purpose: '油菜花期游客集中，商量停车引导和志愿服务。',
      unit: south,
      presenter: 'lu.qiuhe',
      minutes: 40,
      record: [
        says('lu.qiuhe', '周末车辆主要从南侧进，北侧停车场空着，引导牌要两边一起设。'),
        says('ma.guyu', '北村可以出停车场，志愿者两村各排一班。'),
        decided('春季周末由两村党员共同排班，在景区南、北入口开展停车引导和咨询服务。'),
        task('lu.qiuhe', 10, '排出周末志愿服务班次。', '班次已排定，花期内均按班到岗。'),
      ],
    },
  ],
  closing: [note('轮值书记小结：河是同一条河，景是同一处景，巡查和服务都按一张表来排。')],
}
