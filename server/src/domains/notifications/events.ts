/**
 * The closed list of messages to people: kind → the facts that its sentences mention, as words. To add one, add a
 * line here and its sentences in `messages.ts`; a reaction or a use case then calls `notify`.
 */
export type NotificationKinds = {
  'notice.issued': { number: string; meeting: string; time: string; place: string; replyBy: string }
  'meeting.moved': { meeting: string; time: string; place: string; wasTime: string; wasPlace: string }
  'meeting.cancelled': { meeting: string; time: string; reason: string }
  'topic.decided': { topic: string; decision: string; reason: string }
  'minutes.submitted': { meeting: string; by: string }
  'minutes.returned': { meeting: string; by: string; reason: string }
  'minutes.frozen': { meeting: string }
  'action-item.opened': { meeting: string; text: string; dueOn: string }
  'action-item.closed': { text: string; by: string; note: string }
  'reminder.day-before': { meeting: string; time: string; place: string }
  'reminder.hours-before': { meeting: string; time: string; place: string }
  'reminder.reply-missed': { meeting: string; time: string; place: string }
  'reminder.minutes-due': { meeting: string; time: string }
  'reminder.action-due': { text: string; dueOn: string; person: string }
  'reminder.action-overdue': { text: string; dueOn: string; person: string }
}

export type NotificationKind = keyof NotificationKinds
