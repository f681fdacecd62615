import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import { decided, note, says } from './record-blocks.ts'
import type { MeetingSeed } from './seed-types.ts'

const monthOnly = note('说明：公开报道只记载到月份或年份，本条记录的日期和发言为演示占位。')

/** What the sources report of earlier years. */
export const landmarks: readonly { date: string; kind: MeetingKind; meeting: MeetingSeed }[] = [
  {
    date: '2017-10-01',
    kind: 'OTHER',
    meeting: {
      title: '沪浙山塘联合党支部揭牌',
      place: '山塘老街',
      startTime: '09:30',
      endTime: '11:00',
      recorder: 'cao.bailu',
      topics: [
        {
          title: '联合党支部揭牌和会商制度',
          purpose: '公布联合党支部的组成，确定会商和主题党日的频次。',
          unit: 'langxia-shantang',
          presenter: 'shen.guiming',
          minutes: 60,
          record: [
            says('shen.guiming', '两村骨干党员组成联合党支部，两位党总支书记轮流担任轮值书记。'),
            decided('联合党支部每月举行一次工作会商，每季度开展一次主题党日，由两村书记轮值主持。'),
          ],
        },
      ],
      closing: [monthOnly],
    },
  },
  {
    date: '2018-03-12',
    kind: 'CONSULTATION',
    meeting: {
      title: '工作会商：共建明月山塘',
      place: '山塘老街',
      startTime: '14:00',
      endTime: '16:00',
      recorder: 'zhang.maixiang',
      topics: [
        {
          title: '南北山塘共建“明月山塘”',
          purpose: '讨论两村整合老街、河道和农田资源，共同建设景区。',
          unit: 'guangchen-shantang',
          presenter: 'jin.wangping',
          minutes: 90,
          record: [
            says('jin.wangping', '老街在两村之间，分开做谁也做不好，合起来才成一处景。'),
            decided('两村整合资源，共同推进“明月山塘”项目，重大事项在联合党支部会商。'),
          ],
        },
      ],
      closing: [monthOnly],
    },
  },
]
