/** Chinese texts of the meeting's pages. */
export const meetingTexts = {
  newMeeting: '安排会议',
  editMeeting: '修改会议',
  plan: '安排会议',
  save: '保存',
  back: '返回会议',
  kind: '会议类型',
  title: '会议名称',
  date: '日期',
  startTime: '开始时间',
  endTime: '结束时间',
  place: '地点',
  planNote: '安排后，当天的成员单位自动成为参会单位，在任人员会收到邀请。',
  mayNotEdit: '会议已经结束或取消，或者您不是参会单位的书记，不能修改。',
  titleFor: (month: number, kind: string) => `${month}月${kind}`,
}

export const factTexts = {
  time: '时间',
  place: '地点',
  hostUnit: '主办单位',
  duty: '轮值书记',
  dutyUnit: '轮值单位',
  chair: '主持人',
  recorder: '记录人',
  units: '参会单位',
  noDuty: '这一天还没有安排轮值书记',
  noRecorder: '尚未指定',
  cancelled: (reason: string) => `会议已取消。原因：${reason}`,
  held: '会议已结束。',
  dayNote: (note: string) => `${note}。`,
  extra: '临时会议，不计入频次要求。',
  extraCounts: '临时会议，计入频次要求。',
  edit: '修改时间、地点和主持人',
  fixed: '人工指定',
}

export const leadTexts = {
  chair: '主持人',
  host: '主办单位',
  note: '一般由轮值决定，轮值变化时随之调整；指定后不再随轮值变化。',
  byRotation: (name: string | undefined) =>
    name ? `由轮值决定（当天为${name}）` : '由轮值决定（当天还没有轮值）',
}

export const replyTexts = {
  heading: '我的回复',
  none: '您还没有回复，请在会前告诉我们。',
  attend: '您已回复：参加。',
  leave: (reason: string) => `您已回复：请假（${reason}）。`,
  willAttend: '参加',
  changeToAttend: '改为参加',
  askLeave: '请假',
  changeToLeave: '改为请假',
  changeReason: '修改请假原因',
  reason: '请假原因',
  confirmLeave: '确认请假',
  observer: '您是列席人员。',
  attended: '您已签到。',
}

export const agendaTexts = {
  heading: '议程',
  empty: '还没有列入议程的议题。',
  minutes: (count: number) => `${count} 分钟`,
  presenter: (name: string) => `汇报人：${name}`,
  noPresenter: '汇报人待定',
  planned: (end: string) => `预计 ${end} 结束。`,
  overrun: (minutes: number, planned: string, fixed: string) =>
    `预计超时 ${minutes} 分钟（预计 ${planned} 结束，原定 ${fixed}）。`,
  up: '上移',
  down: '下移',
  upOf: (title: string) => `上移“${title}”`,
  downOf: (title: string) => `下移“${title}”`,
  edit: '修改',
  editOf: (title: string) => `修改议题“${title}”`,
  decideAgain: '改为暂缓或不予列入',
  carriedOver: '上次未议，自动列入',
  details: '议题详情',
  detailsOf: (title: string) => `议题详情：${title}`,
  drag: (title: string) => `拖动以调整“${title}”的顺序`,
}

export const proposalTexts = {
  heading: '待受理的议题',
  count: (count: number) => `${count} 项`,
  proposedBy: (unit: string, name: string) => `${unit} ${name} 提出`,
  accept: '列入议程',
  acceptOf: (title: string) => `把“${title}”列入议程`,
  deferOrDecline: '暂缓或不予列入',
  reason: '理由',
  defer: '暂缓',
  decline: '不予列入',
  setAside: '暂缓、不予列入和未议的议题',
  unreached: '未议',
  withFiles: '带附件提出议题',
  backlog: '查看议题库',
  reasonIs: (reason: string) => `理由：${reason}`,
  acceptAfterAll: '改为列入议程',
  propose: '提出议题',
  title: '议题名称',
  purpose: '议题说明（可不填）',
  plannedMinutes: '预计分钟数',
  presenter: '汇报人（可不选）',
  nobodyYet: '待定',
  unit: '提出单位',
  submit: '提出',
  save: '保存修改',
}

export const attendanceTexts = {
  heading: '出席情况',
  expected: '应到',
  present: '实到',
  onLeave: '请假',
  absent: '缺席',
  notYet: '未到',
  observers: (count: number) => `另有列席 ${count} 人。`,
  people: (count: number) => `${count} 人`,
  quorumMet: (expected: number, present: number) =>
    `有表决权的应到 ${expected} 人，实到 ${present} 人，超过半数，可以表决。`,
  quorumMissing: (expected: number, needed: number, present: number) =>
    `有表决权的应到 ${expected} 人，实到 ${present} 人；到会 ${needed} 人才可以表决，还差 ${needed - present} 人。`,
  list: '参会人员',
  observer: '列席',
  isPresent: '已签到',
  replied: { NONE: '未回复', ATTEND: '参加', LEAVE: '请假' },
  leaveFor: (reason: string) => `请假：${reason}`,
  mark: '签到',
  unmark: '取消签到',
  markOf: (name: string) => `为${name}签到`,
  unmarkOf: (name: string) => `取消${name}的签到`,
}

export const manageTexts = {
  heading: '会议管理',
  recorder: '记录人',
  choose: '请选择',
  appoint: '指定',
  recorderNote: '记录人可以写会议记录、登记签到。',
  end: '结束会议',
  endNote: '结束后议程和回复不再改变，会议记录仍可继续写，直到提交。',
  unreached: '未讨论的议题',
  unreachedNote: '勾选没有来得及讨论的议题，它们会自动列入下一次同类会议。其余议题记为已议。',
  endSure: '确认结束会议',
  endLater: '会议还没有开始，开始后在这里结束会议。',
  cancel: '取消会议',
  cancelReason: '取消的原因',
  cancelNote: '取消后不能恢复，原因会显示给所有参会人员。',
  cancelSure: '确认取消会议',
  classify: '例行或临时',
  classifyNote: '临时会议在例行会议之外召开，不计入频次要求，除非勾选计入。',
  extra: '临时会议',
  counts: '临时会议也计入频次要求',
  classifySave: '保存',
}

export const minutesLinkTexts = {
  DRAFT: '会议记录（正在起草）',
  SUBMITTED: '会议记录（等待各单位确认）',
  FROZEN: '会议记录（已定稿）',
  write: '写会议记录',
  read: '看会议记录',
}

export const failureTexts = {
  notReached: '现在连不上服务器，没有提交成功。填写的内容还在，请稍后再按一次。',
}
