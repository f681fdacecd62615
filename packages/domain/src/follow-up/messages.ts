/** Names of form fields, as they stand in sentences. */
export const followUpFieldLabels = {
  closingNote: '办结情况',
  progress: '进展情况',
  reason: '原因',
  newDueOn: '新的期限',
  remark: '意见',
  reviewOn: '回看日期',
  reviewNote: '回看情况',
}
