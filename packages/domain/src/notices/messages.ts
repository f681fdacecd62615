/** Names of form fields, as they stand in sentences. */
export const noticeFieldLabels = {
  requirements: '会议要求',
  contact: '联系人',
}

export const noticeMessages = {
  replyByPast: '回复截止时间已经过去，请重新选择。',
  replyByAfterStart: '回复截止时间要早于会议开始时间，请重新选择。',
  /** Title by convention: who issues, what about, and 通知 (documents.md §1.2). */
  title: (organization: string, meeting: string) => `${organization}关于召开${meeting}的通知`,
  opening: (organization: string, meeting: string) =>
    `根据工作安排，${organization}定于近期召开${meeting}。现将有关事项通知如下：`,
  defaultRequirements:
    '请参会人员安排好工作，按时参加会议；因故不能参加的，请在回复截止时间前说明事由，向主持人请假。需要汇报的同志请提前准备材料。',
  noTopics: '会议议程另行通知。',
}
