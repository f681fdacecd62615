export const coverageLabels = {
  reason: '提醒的理由',
  dutyTitle: '职责名称',
  dutyDay: '第几天',
  dutyNote: '办理情况',
  dutyStruck: '删去的理由',
}

export const coverageMessages = {
  column: '请选择会议、认领、项目或资源。',
  outcome: '请选择到会、请假、缺席或未回应。',
  until: '结束日期不能早于开始日期。',
  tooLong: (years: number) => `起止日期最长相隔 ${years} 年，请缩短。`,
  dutyDue: '请选择什么时候完成。',
  dutyDay: '请填写任期第几天，从 1 数起。',
  dutyDoneOn: '完成日期不能晚于今天。',
  dutyDueOn: '完成期限要在任期之内。',
  half: '请选择哪一年的上半年或下半年。',
  /** What a nudge says unless somebody writes it otherwise. */
  silentAt: (column: string, count: number) => `${count} 次${column}没有回应`,
  silentReason: (from: string, silent: string[]) =>
    `${from}以来，贵单位有 ${silent.join('、')}。请登录查看近期安排并及时回复；有困难的，请与秘书处联系。`,
  quietReason: (from: string) => `${from}以来，贵单位参加联席会议的工作较少。有困难的，请与秘书处联系。`,
}
