import type { BacklogSeed } from './seed-types.ts'

/** Topics that wait in the branch's backlog, and what became of others. Fits any season. */
export const shantangBacklog: readonly BacklogSeed[] = [
  {
    title: '老街非机动车统一停放',
    purpose: '周末老街口自行车、电瓶车乱停，影响老人和轮椅通行，建议两村共同划定停放区。',
    who: 'cao.bailu',
    minutes: 20,
    daysAgo: 24,
  },
  {
    title: '老街口自行车占道',
    purpose: '老街口自行车占了半条路，请两村商量。',
    who: 'gu.chunsheng',
    minutes: 10,
    daysAgo: 21,
    answer: {
      decision: 'MERGE',
      into: '老街非机动车统一停放',
      reason: '与先提出的议题是同一件事，合在一起议。',
      daysAgo: 19,
    },
  },
  {
    title: '两村合用农机库棚',
    purpose: '两村农机错开使用，可以合用一处库棚，少占一块地。',
    who: 'yao.heqing',
    minutes: 30,
    daysAgo: 18,
    answer: { decision: 'DEFER', reason: '待两村一起实地看过场地以后再议。', daysAgo: 5 },
  },
  {
    title: '购置景区观光电瓶车',
    purpose: '节假日游客从停车场走到老街要二十分钟，建议购置观光电瓶车。',
    who: 'zhang.maixiang',
    minutes: 20,
    daysAgo: 15,
    answer: {
      decision: 'DECLINE',
      reason: '经费还没有来源，请先由两村文旅专员测算，落实后重新提出。',
      daysAgo: 13,
    },
  },
  {
    title: '联合党课走进田间课堂',
    purpose: '请两村老党员在田头讲跨省共建的经过，预备党员和青年党员一起听。',
    who: 'mao.qinghe',
    minutes: 15,
    daysAgo: 3,
  },
]
