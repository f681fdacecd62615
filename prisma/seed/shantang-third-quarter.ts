import { decided, note, says, task } from './record-blocks.ts'
import type { MeetingSeed } from './seed-types.ts'

const south = 'langxia-shantang'
const north = 'guangchen-shantang'

export const july: MeetingSeed = {
  title: '7月工作会商',
  place: '山塘老街党群服务点会议室',
  startTime: '09:00',
  endTime: '11:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '高温天气关爱老人',
      purpose: '高温期间两村独居和高龄老人的探望、送餐安排。',
      unit: north,
      presenter: 'pan.lingjiao',
      minutes: 40,
      record: [
        says('pan.lingjiao', '界河两岸的老人就近分配给党员，不分南村北村，每天看一眼、问一声。'),
        says('zhang.maixiang', '助餐点中午可以多备几份，北村老人来取也方便。'),
        decided('高温预警期间，党员按住得近的原则结对探望独居和高龄老人，助餐点向两村老人开放。'),
        task(
          'pan.lingjiao',
          10,
          '核对两村独居和高龄老人名单，完成就近结对。',
          '结对名单已确认，高温期间每日有回音。',
        ),
      ],
    },
    {
      title: '明月山塘暑期研学接待',
      purpose: '暑期研学团队增加，统一讲解内容和接待顺序。',
      unit: south,
      presenter: 'zhou.xinmiao',
      minutes: 40,
      record: [
        says('zhou.xinmiao', '两边讲解词不一致，学生听了有疑问，应当合成一份。'),
        says('ma.guyu', '讲解员不足，可以请青年党员和返乡大学生补充。'),
        says('gu.chunsheng', '中午时段室外不宜安排活动，请写进接待须知。'),
        decided('编写统一的明月山塘讲解词和研学接待须知，两村讲解员共同排班。'),
        task('zhou.xinmiao', 18, '合并两村讲解词，送两村书记审阅。', '讲解词已定稿并投入使用。'),
      ],
    },
  ],
  closing: [note('轮值书记小结：天热人累，值班和探望都要轮得开，不让少数人硬撑。')],
}

export const august: MeetingSeed = {
  title: '8月工作会商',
  place: '廊下镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '汛期联动中段复盘',
      purpose: '检查联动值守和物资使用情况，补上短板。',
      unit: south,
      presenter: 'yu.shuigen',
      minutes: 40,
      record: [
        says('yu.shuigen', '值守表总体管用，但两处低洼点的水泵功率偏小，大雨时排得慢。'),
        says('yao.heqing', '北岸有一台备用泵，可以先放到低洼点，汛期结束再归还。'),
        says('lu.qiuhe', '借用要登记，油料由使用的村承担。'),
        decided('北村备用泵借给南岸低洼点使用至汛期结束，使用和归还均作登记。'),
        task('yu.shuigen', 10, '接收备用泵并完成试运行。', '水泵已试运行，大雨时启用正常。'),
      ],
    },
    {
      title: '板凳夜话收集的群众需求',
      purpose: '梳理上半年板凳夜话记录，确定由谁答复。',
      unit: north,
      presenter: 'ma.guyu',
      minutes: 40,
      record: [
        says('ma.guyu', '群众提得最多的是村界路灯、公交站距离和快递存放三件事。'),
        says('qian.sangyu', '公交站的事要两地部门协调，不能只答复“已反映”，要说明进展。'),
        decided('板凳夜话收集的需求逐条明确答复人，能办的一个月内答复，需协调的按月通报进展。'),
        task('ma.guyu', 30, '逐条答复板凳夜话收集的需求。', '能办的已答复，公交站事项已列入按月通报。'),
      ],
    },
  ],
  closing: [note('其他：提醒党员关注台风预报，外出的值守人员提前换班。')],
}

export const september: MeetingSeed = {
  title: '9月工作会商',
  place: '广陈镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '国庆假期明月山塘保障',
      purpose: '假期客流集中，安排停车、疏导和应急。',
      unit: north,
      presenter: 'ma.guyu',
      minutes: 50,
      record: [
        says('ma.guyu', '去年车辆在桥头对向堵住，今年建议高峰时段桥面单向通行。'),
        says('gu.chunsheng', '单向通行要提前告知两岸居民，留出急救车通道。'),
        says('zhang.maixiang', '公共厕所排队问题同样突出，临时设施要算好数量。'),
        decided('国庆假期高峰时段老街桥单向通行，预留应急通道，两村党员和景区人员共同值守。'),
        task('ma.guyu', 18, '拟定单向通行时段和告示，报两镇备案。', '已备案，告示提前一周张贴。'),
        task('gu.chunsheng', 20, '安排桥头和停车场值守班次。', '班次已排定，假期内未出现长时间拥堵。'),
      ],
    },
    {
      title: '秋收农机调度',
      purpose: '汇总两村秋收面积和农机数量，提前排班。',
      unit: south,
      presenter: 'wu.daofeng',
      minutes: 30,
      record: [
        says('wu.daofeng', '两村成熟时间相差约一周，农机可以先北后南，错开使用。'),
        says('yao.heqing', '遇到连续阴雨要调整，调度人员每天傍晚通一次电话。'),
        decided('秋收农机按先北后南的次序统一调度，遇阴雨由两村农业条线当天商定调整。'),
        task('wu.daofeng', 15, '编制秋收农机调度表。', '调度表已发给机手，秋收按表进行。'),
      ],
    },
  ],
  closing: [note('轮值书记小结：假期和秋收都要人手，值守名单尽量不重复。')],
}
