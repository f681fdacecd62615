/** Chinese texts of what leaves the system. */
export const documentTexts = {
  recordTitle: (organization: string) => `${organization}会议记录`,
  briefMark: (organization: string) => `${organization}会议纪要`,
  signInTitle: (meeting: string) => `${meeting}签到表`,
  scheduleTitle: (organization: string, year: number) => `${organization}${year}年会议安排`,

  meeting: '会议名称',
  kind: '会议类别',
  time: '会议时间',
  place: '会议地点',
  chair: '主持人',
  recorder: '记录人',
  units: '参会单位',
  counts: '出席情况',
  expected: (count: number) => `应到${count}人`,
  present: (count: number) => `实到${count}人`,
  onLeave: (count: number) => `请假${count}人`,
  absent: (count: number) => `缺席${count}人`,
  observing: (count: number) => `列席${count}人`,
  attendees: '出席',
  leave: '请假',
  absentees: '缺席',
  observers: '列席',
  guests: '特邀',
  invitedCount: (count: number) => `特邀${count}人`,
  excused: '不计入应到',
  topics: '会议议题',
  none: '无',

  byUnit: (unit: string, presenter: string) =>
    presenter ? `（${unit}提出，${presenter}汇报）` : `（${unit}提出）`,
  noText: '（没有记录）',
  resolution: '决议：',
  actionItem: '督办事项：',
  who: (who: string, due: string) => `（责任人：${who}；完成期限：${due}）`,
  nobody: '未指定',
  noDate: '未填写',
  votes: '表决情况',
  motion: '表决事项：',
  dissent: (words: string) => `不同意见：${words}`,
  lastMeeting: (title: string, day: string) => `上次会议：${title}（${day}）。`,
  firstMeeting: '这是第一次会议，没有上次的决议。',
  lastNotFrozen: '上次会议记录尚未定稿。',
  noResolutions: '上次会议没有形成决议。',
  openItems: '未办结的督办事项：',
  noOpenItems: '没有未办结的督办事项。',
  overdue: '（逾期）',
  chairSigns: '主持人（签字）：',
  recorderSigns: '记录人（签字）：',
  confirmed: '各单位确认',
  confirmedBy: (unit: string, by: string, day: string) => `${unit}　${by}　${day}确认`,
  hash: (code: string) => `本记录已定稿，校验码：${code}`,
  supplements: '补充记录',
  supplementedBy: (day: string, by: string, reason: string) => `（${day}，${by}补记；原因：${reason}）`,
  supplementHash: (code: string) => `本补充记录已定稿，校验码：${code}`,
  supplementSubmitted: '本补充记录待各单位确认，内容以定稿为准。',
  draft: (at: string) => `草稿（${at}导出，内容以定稿为准）`,
  submitted: '待各单位确认，内容以定稿为准',

  briefDraft: (at: string) => `草稿（${at}导出，内容以印发为准）`,
  decisions: '会议议定以下事项：',
  responsible: (who: string, due: string) =>
    due ? `（责任单位：${who}；完成期限：${due}）` : `（责任单位：${who}）`,
  copyTo: '抄送：',
  issued: (day: string) => `${day}印发`,

  agenda: '会议议程',
  invited: '参会人员',
  timeAndPlace: '时间、地点',
  requirements: '有关要求',
  replyBy: (at: string) => `请于${at}前回复是否参会。`,
  contact: (who: string) => `联系人：${who}`,
  attachments: '附件',

  columns: ['序号', '姓名', '单位', '职务', '参会身份', '联系电话', '签名'],
  sheetFacts: (time: string, place: string) => `时间：${time}　　地点：${place}`,

  answersTitle: (survey: string) => `${survey}答卷汇总`,
  sheetNumber: '序号',
  answeredFrom: '单位或点位',
  answeredAt: '填写时间',
  rosterTitle: (organization: string, day: string) => `${organization}成员单位名册（${day}）`,
  actionListTitle: (organization: string) => `${organization}督办清单`,
  ledgerTitle: (organization: string, period: string) => `${organization}${period}会议台账`,

  scheduleColumns: ['月份', '轮值', '会议安排'],
  month: (month: number) => `${month}月`,
  cancelled: '（已取消）',
  printedOn: (day: string) => `${day}打印，如有变动以系统日程为准`,

  /** In a PDF, where no font knows a character; `codes` as U+20BB7. */
  missing: (codes: string) =>
    `注：方框内为打印字库暂缺用字的统一码（${codes}），请以原字核对；Word 版文字完整。`,
}

/** Texts of the half-year report by unit. */
export const coverageReportTexts = {
  title: (organization: string, period: string) => `${organization}${period}成员单位参与情况报告`,
  span: (from: string, until: string) =>
    `本报告依据系统记录生成，统计期间为${from}至${until}；加入以前、退出以后和暂停期间不计。`,
  whole: '总体情况',
  byUnit: '各单位参与情况',
  silentUnits: '需要关注的单位',
  units: (before: number, after: number) => `期初有成员单位${before}个，期末${after}个。`,
  joined: (names: string[]) => `新加入：${names.join('、')}。`,
  left: (names: string[]) => `退出：${names.join('、')}。`,
  work: (meetings: number, nudges: number) => `召开会议${meetings}次，秘书处提醒成员单位${nudges}次。`,
  lists: (needs: number, met: number, claims: number, agreed: number, done: number) =>
    `收到需求${needs}项，已满足${met}项；双向认领${claims}项，达成${agreed}项；完成服务项目${done}个。`,
  cell: (column: string, counts: { outcome: string; count: number }[]) =>
    counts.length === 1
      ? `${column}${counts[0]?.count ?? 0}项`
      : `${column}${counts.map(({ outcome, count }) => `${outcome}${count}次`).join('、')}`,
  cells: (cells: string[]) => `${cells.join('；')}。`,
  noUnits: '本期没有成员单位。',
  silent: (units: string[]) => `本期对通知一直没有回应的单位：${units.join('、')}。建议联系了解情况。`,
  nobodySilent: '本期没有一直没有回应的单位。',
  issuer: (organization: string) => `${organization}秘书处`,
  serial: '序号',
  unit: '单位',
  remark: '备注',
  silentMark: '一直没有回应',
}
