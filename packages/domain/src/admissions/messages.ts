export const admissionMessages = {
  kind: '请选择申请的事项。',
  decision: '请选择审查意见。',
  outcome: '请选择会议的决定。',
  textNeeded: '请写明需要补充什么，或者不通过的原因。',
  beforeDecision: '日期不能早于会议作出决议的那一天。',
  endsBeforeItBegins: '最后一天不能早于开始的日期。',
  onDay: '请填写日期。',
  reasonNeeded: '请写明会议没有通过的原因。',
  notMemberThen: '这一天该单位不是成员单位，请核对日期。',
  suspendedThen: '这段时间已有暂停，请调整日期。',
  resolution: '请选择会议关于这项申请的决议。',
}

/** What the fields of an application are called in sentences. */
export const applicationLabels = {
  reason: '申请理由',
  contactName: '联系人姓名',
  contactOffice: '联系人职务',
  text: '说明',
}
