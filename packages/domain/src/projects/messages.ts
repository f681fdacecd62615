export const serviceFieldLabels = {
  name: '项目名称',
  summary: '项目内容',
  place: '地点',
  targetGroup: '服务对象',
  quarter: '季度',
  budget: '预算',
  cost: '支出',
  year: '年度',
  milestone: '节点名称',
  progress: '进展情况',
}

export const serviceMessages = {
  state: '请选择项目状态。',
  responsible: '请选择牵头单位。',
  responsibleAssists: '牵头单位不必再列为协助单位。',
  resolution: '请选择通过清单的决议。',
  chosenNone: '请至少勾选一项需求。',
  manyAtOnce: (most: number) => `一次最多列入 ${most} 项需求，请分几次办理。`,
  needTwice: '这项需求在表中重复，请只保留一行。',
  nameTwice: (name: string) => `表中已经有名为“${name}”的项目，请换一个名称。`,
  nameTaken: (name: string) => `清单中已经有名为“${name}”的项目，请换一个名称，或者取消勾选。`,
  needListed: '这项需求已经列入这份清单，请取消勾选。',
  needSettled: '这项需求已经办结或合并，请取消勾选。',
}
