/** Sentences of the rules on attendance, and names of form fields as they stand in sentences. */
export const attendanceMessages = {
  leaveKind: '请选择事假、病假或公假。',
  leaveDecision: '请选择批准或不批准。',
  refusalReason: '请填写不批准的理由，让本人知道原因。',
  invitee: '请选择要邀请的人员。',
  invitedAs: '请选择出席或列席。',
  onlyObserves: '没有在本组织任职的人员只能列席，请选择列席。',
  motionKind: '请选择事项类别。',
  preset: '请选择表决规则。',
}

export const attendanceFieldLabels = {
  refusalReason: '不批准的理由',
  excusedReason: '不计入应到的原因',
  guestName: '特邀人员姓名',
  affiliation: '单位和职务',
}
