export const meetingMessages = {
  kind: '请选择会议类型。',
  state: '会议状态无效，请刷新页面后重试。',
  agendaItemState: '议题状态无效，请刷新页面后重试。',
  attendanceRole: '请选择出席、列席或特邀。',
  reply: '请选择参加或请假。',
  decision: '请选择列入、暂缓或不予列入。',
  endNotAfterStart: '结束时间要晚于开始时间，请重新选择。',
  deferReason: '请填写暂缓的理由，让提出单位知道原因。',
  declineReason: '请填写不予列入的理由，让提出单位知道原因。',
  leaveReason: '请填写请假的原因。',
  quorumMissing: (expected: number, needed: number, present: number) =>
    `应到 ${expected} 人，至少须有 ${needed} 人到会，实到 ${present} 人，不能表决。`,
  moreVotesThanVoters: (inFavour: number, present: number) =>
    `赞成 ${inFavour} 票，多于到会的 ${present} 名有表决权的人员，请核对票数。`,
  moreCastThanVoters: (cast: number, present: number) =>
    `赞成、反对和弃权共 ${cast} 票，多于到会的 ${present} 名有表决权的人员，请核对票数。`,
  passed: (inFavour: number, needed: number) => `赞成 ${inFavour} 票，达到所需的 ${needed} 票，通过。`,
  notPassed: (inFavour: number, needed: number) =>
    `赞成 ${inFavour} 票，至少需要 ${needed} 票，还差 ${needed - inFavour} 票，未通过。`,
}

/** Names of form fields, as they stand in sentences. */
export const meetingFieldLabels = {
  meetingTitle: '会议名称',
  place: '地点',
  cancelReason: '取消的原因',
  topic: '议题名称',
  purpose: '议题说明',
  plannedMinutes: '预计分钟数',
  reason: '理由',
  leaveReason: '请假原因',
}
