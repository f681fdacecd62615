/** Chinese texts of a meeting's notice. */
export const noticeTexts = {
  titleOf: (meeting: string) => `会议通知：${meeting}`,
  back: '返回会议',
  notYet: '会议通知还没有签发。签发后，参会人员会收到消息，并可以在这里查看。',
  notYetBy: (duty: string) => `由轮值书记（${duty}）签发。`,
  cancelled: (reason: string) => `会议已取消。原因：${reason}`,
  moved: (time: string, place: string) => `会议的时间或地点有变更，以此为准：${time}，${place}。`,
  issuedBy: (name: string, at: string) => `${name} ${at} 签发`,
  justIssued: (number: string) => `通知已经签发，文号为${number}，参会人员都会收到消息。`,
  print: '打印时，页面只留下通知正文。',

  reply: '我的回复',
  replied: { NONE: '您还没有回复。', ATTEND: '您已回复：参加。', LEAVE: '您已回复：请假。' } as Record<
    string,
    string
  >,
  goToReply: '去回复',
  changeReply: '修改回复',
  replyIsOver: '回复的截止时间已过，请尽快回复。',

  preview: '签发前预览',
  previewExplained:
    '通知只签发一次，签发后编号，内容不再改变。会议的时间、地点以后有变更，系统会自动告知参会人员。',
  words: '补充内容',
  requirements: '会议要求',
  replyDate: '回复截止日期',
  replyTime: '回复截止时间',
  contact: '联系人及电话',
  contactHint: '会显示在通知里，例如“沈桂明 021-5739××××”。',
  update: '更新预览',
  issue: '签发通知',
  edit: '修改会议时间、地点',
  numberToCome: '（签发时编号）',
}

/** Headings and phrases of the text itself (documents.md §1.2). */
export const noticeForm = {
  numerals: ['一', '二', '三', '四', '五', '六'],
  heading: (numeral: string, text: string) => `${numeral}、${text}`,
  time: '会议时间',
  place: '会议地点',
  agenda: '会议议程',
  noAgenda: '会议议程另行通知。',
  participants: '参会人员',
  requirements: '有关要求',
  replies: '回复',
  replyBy: (time: string) => `请于${time}前在毗邻平台回复是否参加。`,
  contact: (contact: string) => `联系人：${contact}`,
  addressees: (units: string[]) => `${units.join('、')}：`,
  topic: (index: number, title: string) => `${index}. ${title}`,
  topicBy: (unit: string, presenter: string) => `（${[unit, presenter].filter(Boolean).join(' ')}）`,
  role: (role: string) => `${role}：`,
}

export const noticeLinkTexts = {
  heading: '会议通知',
  issued: (number: string) => `文号：${number}`,
  notIssued: '通知还没有签发。',
  read: '看会议通知',
  issue: '签发会议通知',
}
