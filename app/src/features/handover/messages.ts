import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { type HandoverSide, handoverSideLabels } from '@pilin/domain/handover/schemas'

export const handoverMessages = {
  title: (organization: string) => `${organization}交接`,
  heading: '交接',
  intro:
    '轮值任期届满前七天起，系统按数据列出交接清单，移交人和接任人先后签字，顺序不限；双方签字后清单定稿，不再改变。',
  back: '回到轮值安排',
  none: '目前没有需要办理的交接。任期届满前七天起，这里会列出交接清单。',
  of: (endsOn: CivilDate) => `${formatFullDay(endsOn)}届满的任期`,
  party: (side: HandoverSide) => handoverSideLabels[side],
  unsigned: '未签字',
  signed: (name: string, at: string) => `${name}已于${at}签字`,
  remark: (text: string) => `意见：${text}`,
  checklist: '交接清单',
  empty: '目前没有未了的事项。',
  due: (day: string) => `${day}到期`,
  overdue: '已超期',
  note: (text: string) => `说明：${text}`,

  signAs: (side: HandoverSide) => `以${handoverSideLabels[side]}身份签字`,
  signHint: {
    OUTGOING: '请核对上面的清单。需要向接任人说明的，写在相应事项下面，没有可以不填。',
    INCOMING: '请核对上面的清单，确认已经接收。',
  },
  notes: '对各事项的说明（可不填）',
  remarkLabel: '意见（可不填）',
  submit: { OUTGOING: '签字移交', INCOMING: '签字接收' },
  done: '已签字。',
  completed: '双方都已签字，交接完成，清单已经定稿。',

  past: '以往的交接',
  noPast: '还没有完成的交接。',
  pastLine: (endsOn: CivilDate, from: string, to: string) => `${formatFullDay(endsOn)}，${from}移交给${to}`,
  hash: '内容指纹',

  way: '交接清单和签字',
  waiting: (endsOn: CivilDate, side: HandoverSide, other: string) =>
    side === 'OUTGOING'
      ? `${formatFullDay(endsOn)}任期届满，请向${other}交接。`
      : `${formatFullDay(endsOn)}任期届满，请接收${other}的交接。`,
  open: '查看清单并签字',
}
