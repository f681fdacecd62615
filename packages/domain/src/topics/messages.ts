export const topicMessages = {
  wishedKind: '请选择希望上会的会议类型。',
  decision: '请选择处理方式。',
  reason: {
    DEFER: '请填写暂缓的理由，让提出人知道原因。',
    MERGE: '请填写合并的理由，让两位提出人知道原因。',
    DECLINE: '请填写不予列入的理由，让提出人知道原因。',
  },
  chooseMeeting: '请选择要列入的会议。',
  chooseTopic: '请选择要并入的议题。',
}
