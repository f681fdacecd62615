/** Chinese texts of documents that come from the server's data. */
export const documentMessages = {
  observer: (office: string) => (office ? `${office}（列席）` : '列席'),
  overdue: '逾期',
  recordFile: (day: string, title: string) => `${day} ${title} 会议记录`,
  sheetFile: (day: string, title: string) => `${day} ${title} 签到表`,
  actionFile: (organization: string, day: string) => `${organization} 督办清单 ${day}`,
  yearFile: (organization: string, year: number) => `${organization} ${year}年会议安排`,
}
