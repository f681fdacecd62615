/** Names of form fields, as they stand in sentences. */
export const lifeFieldLabels = {
  proposed: '更正后的文字',
  commentBody: '意见',
  correctionReason: '更正的理由',
  answer: '答复',
  extensionReason: '延长的原因',
  supplementTitle: '补充记录的标题',
  supplementReason: '补充的原因',
  supplementText: '补充的内容',
  confirmRemark: '确认意见',
  withdrawReason: '撤回的原因',
  year: '年份',
  writingHours: '会议记录时限（小时）',
  briefPrefix: '会议纪要字号',
}

export const lifeMessages = {
  answerMissing: '请填写答复，说明不采纳的理由。',
  sameWords: '更正后的文字与原文相同，请修改后再提交。',
}
