export const listFieldLabels = {
  need: '需求名称',
  resource: '资源名称',
  description: '具体说明',
  place: '地点',
  conditions: '使用条件',
  reason: '理由',
  say: '说明',
  category: '分类名称',
  needsName: '需求清单的名称',
  resourcesName: '资源清单的名称',
  projectsName: '项目清单的名称',
}

export const listMessages = {
  source: '请选择需求来源。',
  outcome: '请选择办结情况。',
  role: '请选择牵头认领还是协助。',
  step: '请选择如何答复。',
  untilBeforeFrom: '结束日期不能早于开始日期。',
  closesBeforeOpens: '结束时间要晚于开始时间。',
  bothTimes: '开始时间和结束时间要一起填写。',
  weekdays: '请在周一至周日中选择。',
  reason: {
    DECLINE: '请填写不同意的理由，让对方知道原因。',
    PROPOSE: '请写明建议怎样调整。',
    RELEASE: '请填写退回的理由，让对方知道原因。',
  },
  when: '请填写使用的日期、开始时间和结束时间。',
  outside: {
    DAYS: '这一天不在提供的日期之内，请另选日期。',
    WEEKDAY: '这一天是星期几不在提供之列，请另选日期。',
    HOURS: '所填时间超出了每天提供的时段，请调整时间。',
  },
}

/** The parts of the sentence that explains a suggestion. */
export const matchTexts = {
  category: (name: string) => `同属“${name}”类`,
  place: (words: string) => `地点都在${words}`,
  time: (from: string, until: string) =>
    from === until ? `时间相合（${from}）` : `时间相合（${from}至${until}）`,
  words: (words: readonly string[]) => `都提到${words.map((word) => `“${word}”`).join('、')}`,
}
