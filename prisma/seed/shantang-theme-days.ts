import { decided, note, points, says, task } from './record-blocks.ts'
import type { MeetingSeed } from './seed-types.ts'

const south = 'langxia-shantang'
const north = 'guangchen-shantang'

export const firstThemeDay: MeetingSeed = {
  title: '主题党日：老街志愿服务',
  place: '山塘老街',
  startTime: '09:00',
  endTime: '11:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '重温入党誓词，到老街开展志愿服务',
      purpose: '两村党员混编成组，在老街为居民和游客服务。',
      unit: south,
      presenter: 'lu.qiuhe',
      minutes: 90,
      record: [
        note('全体党员在老街集合，重温入党誓词，随后混编为四个小组。'),
        points(
          '清扫组：清理老街和桥头垃圾。',
          '便民组：量血压、磨剪刀、修小家电。',
          '走访组：看望独居老人。',
          '宣传组：向游客介绍文明游园。',
        ),
        says('pan.lingjiao', '混编以后，两村党员互相认识得更快，建议以后主题党日都这样编组。'),
        decided('今后主题党日一律由两村党员混编成组。'),
      ],
    },
  ],
  closing: [note('活动结束后，各组在桥头集中交流，用时约二十分钟。')],
}

export const secondThemeDay: MeetingSeed = {
  title: '主题党日：联合巡河护河',
  place: '界河沿线',
  startTime: '09:00',
  endTime: '11:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '界河联合巡查和岸坡清理',
      purpose: '入汛前两村党员一起走完界河，清理岸坡杂物。',
      unit: north,
      presenter: 'yao.heqing',
      minutes: 100,
      record: [
        note('党员分成水上、岸上两组，从老街桥头出发，沿界河巡查至泵站。'),
        points(
          '水上组打捞漂浮物。',
          '岸上组清理岸坡杂物，劝导三户居民收回临水堆物。',
          '记录需要维修的护栏和点位牌。',
        ),
        says('gu.chunsheng', '两处护栏松动，位置在村界南侧，由南村联系维修。'),
        decided('巡查中发现的问题当天登记，由所在村在两周内处理，并在下次会商通报。'),
        task('gu.chunsheng', 14, '联系维修界河南岸两处松动护栏。', '护栏已加固。'),
      ],
    },
  ],
  closing: [note('巡查结束后，在泵站旁学习了防汛值守要求。')],
}

export const thirdThemeDay: MeetingSeed = {
  title: '主题党日：老街上的党课',
  place: '山塘老街红色讲堂',
  startTime: '09:00',
  endTime: '11:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '红色讲堂：从一条界河到一个支部',
      purpose: '由老党员讲述两村从各管一岸到共建共享的经过。',
      unit: south,
      presenter: 'lu.qiuhe',
      minutes: 60,
      record: [
        note('两村党员和部分入党积极分子参加。党课由两村老党员各讲一段，青年党员作交流。'),
        says('qian.sangyu', '过去两边为一段岸坡争过，现在一起修、一起管，靠的是坐下来商量。'),
        says('zhou.xinmiao', '年轻党员要把会商定下的事记清楚、做到位，不能只在会上表态。'),
        decided('把两村共建经过整理成党课讲稿，供两村党员和来访团队使用。'),
        task('zhang.maixiang', 30, '整理党课讲稿，附照片说明。', '讲稿已整理完成，存放在红色讲堂。'),
      ],
    },
  ],
  closing: [note('党课结束后，两村书记看望了行动不便的老党员。')],
}

export const fourthThemeDay: MeetingSeed = {
  title: '主题党日：板凳夜话进农家',
  place: '山塘老街红色讲堂',
  startTime: '09:00',
  endTime: '11:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '集中学习和分组听取群众意见',
      purpose: '学习后分组入户，听取群众对全年共建工作的意见。',
      unit: north,
      presenter: 'ma.guyu',
      minutes: 100,
      record: [
        note('先集中学习半小时，随后混编为五组，到两岸农户家中听取意见。'),
        points(
          '肯定较多的：河道变清、老街变整洁、农机互助。',
          '希望改进的：夜间照明、公交站距离、快递存放。',
        ),
        says('zhang.maixiang', '群众问得最多的是事情什么时候办好，答复要有时间。'),
        says('qian.sangyu', '有住户认为老街施工告知太晚，应当接受批评，今后提前三天上门。'),
        decided('本次收集的意见逐条登记，在下次会商逐条答复；涉及老街施工的，提前三天上门告知。'),
        task('ma.guyu', 21, '登记入户收集的意见，明确答复人。', '意见已登记，答复人和时间已明确。'),
      ],
    },
  ],
  closing: [note('各组组长在红色讲堂作了简短交流。')],
}
