export const projectFieldLabels = {
  name: '项目名称',
  summary: '项目简介',
  startedOn: '启动日期',
  endedOn: '结束日期',
}

export const projectMessages = {
  endedBeforeStart: '结束日期不能早于启动日期。',
  record: '请选择要关联的议题、决议或督办事项。',
}
