/** Chinese texts of what leaves the system. */
export const documentTexts = {
  recordTitle: (organization: string) => `${organization}会议记录`,
  briefMark: (organization: string) => `${organization}会议纪要`,
  noticeTitle: (organization: string, meeting: string) => `${organization}关于召开${meeting}的通知`,
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
  chairSigns: '主持人（签字）：',
  recorderSigns: '记录人（签字）：',
  confirmed: '各单位确认',
  confirmedBy: (unit: string, by: string, day: string) => `${unit}　${by}　${day}确认`,
  hash: (hash: string) => `本记录已定稿，校验码：${hash}`,
  draft: (at: string) => `草稿（${at}导出，内容以定稿为准）`,
  submitted: '待各单位确认，内容以定稿为准',

  decisions: '会议议定以下事项：',
  responsible: (who: string, due: string) =>
    due ? `（责任单位：${who}；完成期限：${due}）` : `（责任单位：${who}）`,
  copyTo: '抄送：',
  issued: (day: string) => `${day}印发`,

  agenda: '会议议程',
  invited: '参会人员',
  guests: '特邀',
  timeAndPlace: '时间、地点',
  requirements: '有关要求',
  replyBy: (at: string) => `请于${at}前回复是否参会。`,
  contact: (name: string, phone: string) => `联系人：${name}，联系电话：${phone}`,
  attachments: '附件',

  columns: ['序号', '姓名', '单位', '职务', '联系电话', '签名'],
  sheetFacts: (time: string, place: string) => `时间：${time}　　地点：${place}`,

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
