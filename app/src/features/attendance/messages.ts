/** Chinese texts of attendance beyond the list itself: leave, guests, rules, checking in. */
export const leaveTexts = {
  heading: '待批准的请假',
  asked: (name: string, unit: string) => `${name}（${unit}）`,
  reason: (kind: string, reason: string) => `${kind}：${reason}`,
  approve: '批准',
  approveOf: (name: string) => `批准${name}的请假`,
  refuse: '不批准',
  refuseOf: (name: string) => `不批准${name}的请假`,
  refusalReason: '不批准的理由',
  refusalNote: '理由会显示给本人。',
  refuseSure: '确认不批准',
}

export const rollTexts = {
  showCode: '打开签到二维码',
  quorumMet: (expected: number, present: number) =>
    `有表决权的应到 ${expected} 人，实到 ${present} 人，可以表决。`,
  quorumMissing: (expected: number, needed: number, present: number) =>
    `有表决权的应到 ${expected} 人，实到 ${present} 人；到会 ${needed} 人才可以表决，还差 ${needed - present} 人。`,
  rules: '表决规则',
  rulesPage: '查看本组织的表决规则',
  invited: (count: number) => `特邀 ${count} 人。`,
  late: (minutes: number) => `迟到 ${minutes} 分钟`,
  byHand: (name: string) => `${name}登记`,
  byCode: '扫码',
  excused: '不计入应到',
  excusedFor: (reason: string) => `不计入应到：${reason}`,
  noVote: '没有表决权',
  more: '更多',
  moreOf: (name: string) => `${name}的更多登记`,
  arrivedAt: '到会时间（迟到的填写）',
  markLate: '按这个时间登记到会',
  role: '参会身份',
  setRole: '保存身份',
  excuseReason: '不计入应到的原因',
  excuseNote: '只对没有到会的人有效；清空后重新计入应到。',
  setExcuse: '保存',
}

export const inviteTexts = {
  invite: '邀请其他人员',
  note: '可以邀请参会单位中还不在名单上的人员。会议通知已经发出的，本人会马上收到。',
  everybody: '参会单位的人员都已在名单上；其他单位的人员请登记为特邀人员。',
  person: '人员',
  choose: '请选择',
  role: '参会身份',
  submit: '邀请',
  withdraw: '撤回邀请',
  withdrawNote: '还没有回复和签到的，可以撤回邀请；已经发过会议通知的，会告诉本人。',
}

export const guestTexts = {
  heading: '特邀人员',
  none: '还没有特邀人员。',
  add: '登记特邀人员',
  name: '姓名',
  affiliation: '单位和职务（可不填）',
  submit: '登记',
  remove: '从名单中删去',
  removeOf: (name: string) => `删去特邀人员${name}`,
  removeSure: '确认删去',
}

export const codeTexts = {
  title: '签到二维码',
  scan: '请用手机扫码签到',
  picture: '签到二维码，每 30 秒更换一次',
  changes: '二维码每 30 秒更换一次，请现场扫描。',
  noPhone: '没有手机的同志，请到记录人处登记。',
  EARLY: (opensAt: string) => `${opensAt}起显示签到二维码，到时本页会自动更新。`,
  OVER: '扫码签到已经结束，之后到会的由记录人补登。',
  back: '返回会议',
  fullScreen: '全屏显示',
  counts: '到会情况',
}

export const checkInTexts = {
  title: '会议签到',
  READY: '请确认签到。',
  confirm: '确认签到',
  done: (at: string) => `您已于 ${at} 签到。`,
  late: (minutes: number) => `迟到 ${minutes} 分钟。`,
  EXPIRED: '这个签到码已经过期，请重新扫描会场屏幕上的二维码。',
  NOT_INVITED: '您不在这次会议的参会人员中，如需参会请联系会议的轮值书记或记录人。',
  EARLY: (opensAt: string) => `还没有到签到时间，${opensAt}起可以签到，到时请再扫一次。`,
  OVER: '扫码签到已经结束，如果您到会了，请联系记录人补登。',
  startsAt: '开始时间',
  place: '地点',
  toMeeting: '查看会议',
  toSchedule: '返回本月日程',
}

export const ruleTexts = {
  saved: '表决规则已保存，正在进行的表决不受影响。',
  kind: '事项类别',
  meetingKind: '会议类型',
  allMeetings: '所有会议',
  preset: '表决规则',
  change: '选择表决规则',
  submit: '保存',
  choose: '请选择',
  onlySecretaries: '表决规则由各单位书记选择。',
  presets: '可以选择的规则',
}
