/**
 * The closed list of messages to people: kind → the facts that its sentences mention, as words. To add one, add a
 * line here and its sentences in `messages.ts`; a reaction or a use case then calls `notify`.
 */
export type NotificationKinds = {
  'notice.issued': { number: string; meeting: string; time: string; place: string; replyBy: string }
  'meeting.moved': { meeting: string; time: string; place: string; wasTime: string; wasPlace: string }
  'meeting.cancelled': { meeting: string; time: string; reason: string }
  'invitation.withdrawn': { meeting: string; time: string }
  'topic.decided': { topic: string; decision: string; reason: string }
  'minutes.submitted': { meeting: string; by: string }
  'minutes.returned': { meeting: string; by: string; reason: string }
  'minutes.frozen': { meeting: string }
  'action-item.opened': { meeting: string; text: string; dueOn: string }
  'action-item.closed': { text: string; by: string; note: string }
  'leave.asked': { meeting: string; person: string; leaveKind: string; reason: string }
  'leave.decided': { meeting: string; decision: string; reason: string }
  'minutes.commented': { meeting: string; by: string; section: string }
  'minutes.comment-answered': {
    meeting: string
    by: string
    decision: string
    section: string
    reason: string
  }
  'minutes.confirmations-withdrawn': { meeting: string; reason: string }
  'supplement.submitted': { meeting: string; by: string; supplementId: string }
  'supplement.frozen': { meeting: string; supplementId: string }
  'brief.issued': { meeting: string; number: string }
  'extract.ready': { topic: string; meeting: string }
  'action-item.extension-asked': { text: string; by: string; dueOn: string; reason: string }
  'action-item.extension-decided': { text: string; decision: string; dueOn: string; reason: string }
  'action-item.assistant-set': { text: string; person: string; dueOn: string }
  'swap.asked': { by: string; span: string; otherSpan: string }
  'swap.answered': { by: string; decision: string; span: string; otherSpan: string; reason: string }
  'survey.opened': { survey: string; closesOn: string }
  'survey.reminded': { survey: string; closesOn: string }
  'reminder.survey-closing': { survey: string; closesOn: string }
  'claim.waits': { title: string; by: string }
  'request.waits': { title: string; by: string }
  'unit.nudged': { organization: string; by: string; reason: string }
  'reminder.review-due': { number: string; text: string }
  'reminder.day-before': { meeting: string; time: string; place: string }
  'reminder.hours-before': { meeting: string; time: string; place: string }
  'reminder.reply-missed': { meeting: string; time: string; place: string }
  'reminder.minutes-due': { meeting: string; time: string }
  'reminder.action-due': { text: string; dueOn: string; person: string }
  'reminder.action-overdue': { text: string; dueOn: string; person: string }
  'activity.moved-up': { activity: string; time: string; place: string }
  'activity.cancelled': { activity: string; time: string; reason: string }
  'reminder.activity-ahead': { activity: string; time: string; place: string }
  'reminder.evaluation-due': { title: string }
}

export type NotificationKind = keyof NotificationKinds
