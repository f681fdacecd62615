import { decided, note, says, task } from './record-blocks.ts'
import type { MeetingSeed, YearlyMeeting } from './seed-types.ts'

const place = '滨江党群服务站会议室'
const hours = { startTime: '14:00', endTime: '16:00' }

const firstSession: MeetingSeed = {
  title: '第一季度联席会议',
  place,
  ...hours,
  recorder: 'lin.tingtao',
  topics: [
    {
      title: '“金融外滩”智库年度选题',
      purpose: '汇总各成员单位提出的选题，确定全年研究安排。',
      unit: 'gold-exchange',
      presenter: 'qiao.rushan',
      minutes: 40,
      record: [
        says('qiao.rushan', '选题宜少而实，围绕党建与业务融合、青年人才培养两个方向。'),
        says('qin.fangzheng', '建议每个选题由两家以上单位共同承担，成果在联席会议上交流。'),
        decided('“金融外滩”智库全年安排两个方向的选题，每个选题由两家以上成员单位共同承担。'),
        task('qiao.rushan', 30, '汇总选题和承担单位，送秘书处备案。', '选题和承担单位已备案。'),
      ],
    },
    {
      title: '成员单位和职工需求征集',
      purpose: '以问卷和座谈两种方式征集全年活动需求。',
      unit: 'huangpu',
      presenter: 'lin.tingtao',
      minutes: 30,
      record: [
        says('lin.tingtao', '问卷发到各单位联络员，两周内回收，由秘书处汇总。'),
        decided('一季度完成需求征集，以需求确定全年活动安排。'),
        task('lin.tingtao', 21, '发放并汇总需求问卷。', '问卷已汇总，结果发至各单位联络员。'),
      ],
    },
  ],
  closing: [note('秘书长小结：先问需求，再定活动，各单位联络员按时反馈。')],
}

const secondSession: MeetingSeed = {
  title: '第二季度联席会议',
  place,
  ...hours,
  recorder: 'cheng.xiaofan',
  topics: [
    {
      title: '“新思想·新金融·新外滩”党课安排',
      purpose: '确定下半年讲课单位、题目和场地。',
      unit: 'clearing-house',
      presenter: 'qin.fangzheng',
      minutes: 40,
      record: [
        says('qin.fangzheng', '建议由成员单位业务骨干讲专题，每讲后留半小时交流。'),
        says('bai.yunfan', '场地可以轮流提供，小单位没有场地的由邻近单位协助。'),
        decided('“新思想·新金融·新外滩”党课下半年每季度两讲，由成员单位轮流承办。'),
        task('qin.fangzheng', 25, '排出下半年党课题目和讲课人。', '题目和讲课人已排定。'),
      ],
    },
    {
      title: '音乐党课和职工联谊',
      purpose: '根据需求征集结果，安排夏季活动。',
      unit: 'member-b',
      presenter: 'an.ruosu',
      minutes: 30,
      record: [
        says('an.ruosu', '职工对音乐党课和联谊的需求最多，建议安排在周五下班后。'),
        decided('夏季举办一次音乐党课和一次职工联谊，由秘书处会同提出需求的单位筹办。'),
        task('an.ruosu', 35, '拟定音乐党课方案和报名办法。', '方案已通过，报名通知已发出。'),
      ],
    },
  ],
  closing: [note('其他：请各单位更新联络员名单，变动的一周内告知秘书处。')],
}

const thirdSession: MeetingSeed = {
  title: '第三季度联席会议',
  place,
  ...hours,
  recorder: 'lin.tingtao',
  topics: [
    {
      title: '“白金加油站”党群服务',
      purpose: '交流服务情况，增加午间和夜间时段。',
      unit: 'bill-exchange',
      presenter: 'wen.qingyuan',
      minutes: 40,
      record: [
        says('wen.qingyuan', '午间服务受欢迎，夜间值班人手不足，建议各单位轮流出志愿者。'),
        says('qiao.rushan', '服务项目要公布时间和负责单位，避免重复。'),
        decided('“白金加油站”增设夜间时段，由成员单位按周轮流提供志愿者。'),
        task('wen.qingyuan', 20, '编制夜间志愿者轮值表。', '轮值表已发布并执行。'),
      ],
    },
    {
      title: '职工摄影展',
      purpose: '商定征集主题、时间和展出地点。',
      unit: 'member-a',
      presenter: 'bai.yunfan',
      minutes: 30,
      record: [
        says('bai.yunfan', '以滨江变化为主题，手机作品也可参加，方便一线职工投稿。'),
        decided('举办成员单位职工摄影展，在滨江党群服务站展出，手机作品与相机作品一并评选。'),
        task('bai.yunfan', 40, '发布摄影展征稿通知并收集作品。', '作品已收集完毕并布展。'),
      ],
    },
  ],
  closing: [note('秘书长小结：活动承办单位要在会后两周内报送小结。')],
}

const fourthSession: MeetingSeed = {
  title: '第四季度联席会议',
  place,
  ...hours,
  recorder: 'cheng.xiaofan',
  topics: [
    {
      title: '金融研修院年度工作交流',
      purpose: '通报全年研修情况，收集下一年的课程需求。',
      unit: 'clearing-house',
      presenter: 'qin.fangzheng',
      minutes: 40,
      record: [
        says('qin.fangzheng', '全年课程按计划完成，学员希望增加案例研讨。'),
        says('wen.qingyuan', '课程可向新加入的成员单位多留名额。'),
        decided('下一年金融研修院增加案例研讨课程，并为近年加入的成员单位保留名额。'),
        task('qin.fangzheng', 30, '征集下一年课程需求并形成课程表。', '课程表已形成，提交下次联席会议。'),
      ],
    },
  ],
  closing: [note('其他：有单位表达加入意向，由秘书处按程序了解情况后提交联席会议讨论。')],
}

export const sessions: readonly YearlyMeeting[] = [
  { month: 3, day: 18, meeting: firstSession },
  { month: 5, day: 26, meeting: secondSession },
  { month: 8, day: 26, meeting: thirdSession },
  { month: 11, day: 26, meeting: fourthSession },
]
