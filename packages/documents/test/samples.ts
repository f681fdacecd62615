import { addDays, asCivilDate } from '@pilin/domain/calendar/civil-date'
import type { SectionContent } from '@pilin/domain/minutes/content'
import type { MeetingBrief } from '../src/brief.ts'
import type { MeetingNotice } from '../src/notice.ts'
import type { MeetingRecord } from '../src/record.ts'
import type { SignInSheet } from '../src/sign-in-sheet.ts'
import type { YearSchedule } from '../src/year-schedule.ts'

/** Characters of names that fonts for the web leave out. */
export const rareNames = ['张龑', '李䶮', '王㛃', '陈𬭎', '赵琎', '钱玘', '孙瑨', '周喆']

const day = asCivilDate('2026-11-06')
const personId = '00000000-0000-4000-8000-000000000001'
const blockId = '00000000-0000-4000-8000-000000000002'

const words = (text: string) => [{ type: 'text' as const, text }]

/** What was said under a topic: every kind of block. */
export const said: SectionContent = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: words(
        '南山塘村介绍了山塘河近三个月的保洁情况：界河两岸共有12处易积存漂浮物的河段，单靠一村打捞，往往“今天清了明天又来”。与会同志认为，两村共管、定期联合打捞是可行的办法。',
      ),
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: words(
                '李䶮同志提出不同意见：联合打捞的船只、人员和经费应当先行约定，避免责任不清，这一点在去年的合作中已经有过教训。',
              ),
            },
          ],
        },
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: words('王㛃同志建议把联合打捞与主题党日结合。') }],
        },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: '重点', marks: [{ type: 'bold' }] },
                ...words('河段每周一次；'),
              ],
            },
          ],
        },
        { type: 'listItem', content: [{ type: 'paragraph', content: words('其余河段每月一次。') }] },
      ],
    },
    {
      type: 'resolution',
      attrs: { id: blockId },
      content: words('自2026年12月起，每周五上午由两村联合清理界河，费用由两村各承担一半。'),
    },
    {
      type: 'actionItem',
      attrs: { id: blockId, personId, dueOn: asCivilDate('2026-11-30') },
      content: words('采购打捞船一艘，并商定存放地点。'),
    },
  ],
}

export function record(given: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    organization: '沪浙山塘联合党支部',
    title: '十一月工作会商',
    kind: '工作会商',
    day,
    startTime: '14:00',
    endTime: '15:40',
    place: '南山塘村党群服务中心二楼会议室',
    chair: '张龑',
    recorder: '周喆',
    units: ['廊下镇山塘村党总支部', '广陈镇山塘村党总支部'],
    present: [...rareNames, '吴桂英', '沈国强', '陆建平', '金秀珍'].map((name) => ({ name })),
    onLeave: [{ name: '顾根林', remark: '住院' }],
    absent: [],
    observers: [{ name: '朱明' }],
    guests: [],
    excused: [],
    supplements: [],
    sections: [
      { title: '山塘河联合保洁', unit: '南山塘', presenter: '张龑', content: said, motions: [] },
      { title: '主题党日安排', unit: '北山塘', presenter: '', content: said, motions: [] },
      {
        title: '其他事项',
        unit: '',
        presenter: '',
        content: { type: 'doc', content: [{ type: 'paragraph' }] },
        motions: [],
      },
    ],
    people: new Map([[personId, { name: '陈𬭎', unit: '北山塘' }]]),
    state: { kind: 'FROZEN', hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    confirmations: [
      { unit: '南山塘', by: '张龑', day },
      { unit: '北山塘', by: '李䶮', day: addDays(day, 1) },
    ],
    ...given,
  }
}

export function brief(given: Partial<MeetingBrief> = {}): MeetingBrief {
  return {
    organization: '沪浙山塘联合党支部',
    meeting: '十一月工作会商',
    title: '十一月工作会商纪要',
    day,
    serial: '第11期',
    issuedOn: asCivilDate('2026-11-10'),
    lead: [
      '2026年11月6日14时，沪浙山塘联合党支部在南山塘村党群服务中心召开十一月工作会商，会议由轮值书记张龑主持，专题研究山塘河联合保洁和主题党日安排。',
    ],
    decisions: [
      {
        text: '自2026年12月起，每周五上午由两村联合清理界河，费用由两村各承担一半。',
        responsible: '南山塘、北山塘',
        dueOn: asCivilDate('2026-12-01'),
      },
      { text: '十二月主题党日与联合打捞一并举行。', responsible: '北山塘', dueOn: null },
    ],
    attending: [
      { unit: '廊下镇山塘村党总支部', names: rareNames.slice(0, 5) },
      {
        unit: '广陈镇山塘村党总支部',
        names: [...rareNames.slice(5), '吴桂英', '沈国强', '陆建平', '金秀珍'],
      },
    ],
    onLeave: [{ unit: '廊下镇山塘村党总支部', names: ['顾根林'] }],
    observers: [{ unit: '廊下镇党建办公室', names: ['朱明'] }],
    copyTo: ['廊下镇党委', '广陈镇党委', '各党小组'],
    issuer: '沪浙山塘联合党支部',
    ...given,
  }
}

export function notice(given: Partial<MeetingNotice> = {}): MeetingNotice {
  return {
    number: '沪浙山塘联〔2026〕11号',
    title: '沪浙山塘联合党支部关于召开十一月工作会商的通知',
    recipients: '各党小组、各位党员',
    lead: '根据年度工作安排，经两村党总支部商定，现将召开十一月工作会商的有关事项通知如下：',
    day,
    startTime: '14:00',
    endTime: '15:40',
    place: '南山塘村党群服务中心二楼会议室（金山区廊下镇山塘村2201号，明月山塘停车场东侧）',
    agenda: [
      { title: '山塘河联合保洁', unit: '南山塘', presenter: '张龑' },
      { title: '主题党日安排', unit: '北山塘', presenter: '' },
    ],
    participants: [
      { role: '出席', who: '两村党总支部委员、骨干党员，共20人' },
      { role: '列席', who: '廊下镇、广陈镇党建办公室各1人' },
      { role: '特邀', who: '' },
    ],
    requirements: ['请准时参会，确有特殊情况不能参会的，请提前向轮值书记请假。', '请携带本村保洁台账。'],
    replyBy: '11月4日17:00',
    contact: '周喆，021-57390000',
    attachments: ['十一月工作会商议题表', '山塘河河段图'],
    issuer: '沪浙山塘联合党支部',
    issuedOn: asCivilDate('2026-11-02'),
    ...given,
  }
}

export function signInSheet(rows: number, given: Partial<SignInSheet> = {}): SignInSheet {
  return {
    organization: '沪浙山塘联合党支部',
    title: '十一月工作会商',
    day,
    startTime: '14:00',
    place: '南山塘村党群服务中心二楼会议室',
    people: Array.from({ length: rows }, (_, index) => ({
      name: rareNames[index % rareNames.length] ?? '',
      unit: index % 3 === 0 ? '上海市金山区廊下镇山塘村党总支部' : '北山塘',
      office: index % 2 === 0 ? '党总支部书记' : '党员',
      part: index % 5 === 4 ? '列席' : '出席',
      phone: '',
    })),
    freeRows: 3,
    ...given,
  }
}

export function year(meetings: number): YearSchedule {
  return {
    organization: '沪浙山塘联合党支部',
    year: 2026,
    duty: Array.from({ length: 12 }, (_, index) => ({
      month: index + 1,
      name: index % 2 === 0 ? '张龑' : '李䶮',
      unit: index % 2 === 0 ? '南山塘' : '北山塘',
    })),
    meetings: Array.from({ length: meetings }, (_, index) => ({
      day: addDays(asCivilDate('2026-01-06'), Math.floor((index * 355) / meetings)),
      startTime: '14:00',
      kind: index % 4 === 3 ? '主题党日' : '工作会商',
      title: `第${index + 1}次工作会商`,
      place: '南山塘村党群服务中心',
      cancelled: index === 5,
    })),
    printedOn: asCivilDate('2026-11-22'),
  }
}
