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
}
