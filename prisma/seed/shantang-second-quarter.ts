import { decided, note, says, task } from './record-blocks.ts'
import type { MeetingSeed } from './seed-types.ts'

const south = 'langxia-shantang'
const north = 'guangchen-shantang'

export const april: MeetingSeed = {
  title: '4月工作会商',
  place: '廊下镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '五镇联建长三角现代农业园区：本村对接事项',
      purpose: '五镇共同规划长三角现代农业园区，梳理两村需要对接的土地、道路和用工情况。',
      unit: south,
      presenter: 'wu.daofeng',
      minutes: 50,
      record: [
        says('wu.daofeng', '园区规划涉及两村相邻地块，先把承包户的意愿摸清楚，再向镇里反映。'),
        says('ma.guyu', '机耕路在村界处断开，一米多宽的缺口，收割机过不去，建议一并提出。'),
        says('zhou.xinmiao', '年轻人关心用工岗位，希望有消息时两村同时公布。'),
        decided('两村分别走访相邻地块承包户，意愿和问题汇总成一份，以联合党支部名义向两镇反映。'),
        task('wu.daofeng', 25, '走访南村相邻地块承包户，记录意愿。', '走访完成，意见已汇总。'),
        task('ma.guyu', 30, '绘制村界处断头机耕路的位置图。', '位置图已完成并报送两镇。'),
      ],
    },
    {
      title: '老街环境整治方案',
      purpose: '听取住户意见后，确定整治范围和先后次序。',
      unit: north,
      presenter: 'pan.lingjiao',
      minutes: 40,
      record: [
        says('pan.lingjiao', '沿街住户多数赞成先理线、后铺路，担心施工期间店铺没有生意。'),
        says('lu.qiuhe', '可以分段施工，一段不超过十天，留出行人通道。'),
        decided('老街环境整治分段实施，先整理架空线，再修补路面，每段施工前三天告知住户。'),
        task('pan.lingjiao', 20, '分段次序征求沿街住户意见并公示。', '已公示七天，无异议。'),
      ],
    },
  ],
  closing: [note('其他：清明期间祭扫平稳，感谢两村值守的党员。')],
}

export const may: MeetingSeed = {
  title: '5月工作会商',
  place: '广陈镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'cao.bailu',
  topics: [
    {
      title: '汛期联动准备',
      purpose: '界河水位、泵站和值守人员两村互通，入汛前完成检查。',
      unit: north,
      presenter: 'yao.heqing',
      minutes: 50,
      record: [
        says('yao.heqing', '泵站各管各的，排水时间错开，低洼处容易积水，入汛后要先通气再开泵。'),
        says('yu.shuigen', '沙袋和雨具南村有存货，北村靠近低洼点，可以提前放一部分过去。'),
        says('jin.wangping', '夜间值守要写明电话，联系不上时打给对方村的值守人员。'),
        decided('建立汛期联动值守表，开泵、关闸前互相通报，物资就近存放、共同使用。'),
        task('yao.heqing', 12, '编制汛期联动值守表并张贴到泵站。', '值守表已张贴，两村各留一份。'),
        task('yu.shuigen', 15, '清点防汛物资，向界河北岸存放点调剂沙袋。', '物资已清点，沙袋已调剂到位。'),
      ],
    },
    {
      title: '夏收农忙互助',
      purpose: '安排缺少劳力农户的收割和烘干。',
      unit: south,
      presenter: 'gu.chunsheng',
      minutes: 30,
      record: [
        says('gu.chunsheng', '需要帮忙的农户不多，主要是老人户，按互助名册派机即可。'),
        says('qian.sangyu', '烘干点排队时间长，建议雨天优先安排老人户。'),
        decided('夏收期间老人户优先派机、优先烘干，由两村农业条线每天通气。'),
        task('gu.chunsheng', 20, '联系老人户，排定收割和烘干时间。', '登记的老人户均已收割完毕。'),
      ],
    },
  ],
  closing: [note('轮值书记小结：防汛和农忙撞在一起，值守人员名单本周内核对两遍。')],
}

export const june: MeetingSeed = {
  title: '6月工作会商',
  place: '廊下镇山塘村村委会会议室',
  startTime: '14:00',
  endTime: '16:00',
  recorder: 'zhang.maixiang',
  topics: [
    {
      title: '“老街上的党课”下半年安排',
      purpose: '确定讲课人、题目和时间，方便老党员就近听课。',
      unit: south,
      presenter: 'lu.qiuhe',
      minutes: 40,
      record: [
        says('lu.qiuhe', '建议请老党员讲村史，年轻党员讲变化，每次不超过一小时。'),
        says('ma.guyu', '行动不便的老党员可以在家听录音，由党小组送学上门。'),
        says('zhou.xinmiao', '我和北村的青年党员可以一起准备一讲，讲两村合办景区的经过。'),
        decided('下半年“老街上的党课”每月一讲，南、北两村轮流出讲课人，行动不便的党员送学上门。'),
        task('lu.qiuhe', 15, '排出下半年讲课人和题目。', '题目和讲课人已排定并公布。'),
      ],
    },
    {
      title: '梅雨期间值守情况',
      purpose: '通报入梅以来的联动情况，调整值守安排。',
      unit: north,
      presenter: 'yao.heqing',
      minutes: 40,
      record: [
        says('yao.heqing', '入梅以来开泵前都已互相通报，低洼处没有长时间积水。'),
        says('yu.shuigen', '凌晨换班时有一次没有交接记录，应补上并引以为戒。'),
        decided('值守交接一律填写记录，由次日带班人核对。'),
        task('yu.shuigen', 14, '补齐缺失的交接记录，统一记录格式。', '记录已补齐，两村使用同一格式。'),
      ],
    },
  ],
  closing: [note('其他：七一前看望老党员，由两村书记带队。')],
}
