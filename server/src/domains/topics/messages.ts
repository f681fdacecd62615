/** Chinese texts that are written into records. */
export const topicRecordMessages = {
  placedElsewhere: (meeting: string) => `改列入“${meeting}”`,
  mergedInto: (title: string, reason: string) => `合并到“${title}”：${reason}`,
  otherMeeting: '请选择另一次会议。',
  otherTopic: '请选择另一个待受理或已列入的议题。',
}
