/** Chinese texts of the messages' page and of one's own address. */
export const notificationTexts = {
  title: '消息',
  explained: '会议通知、变更、提醒和需要您办理的事项都在这里。',
  none: '还没有消息。有新的会议通知或提醒时，会显示在这里。',
  unread: (count: number) => (count === 0 ? '没有未读消息。' : `${count} 条未读消息。`),
  markAll: '全部标为已读',
  allRead: '已经全部标为已读。',
  open: '查看',
  openOf: (title: string) => `查看：${title}`,
  isUnread: '未读',
}

export const contactTexts = {
  heading: '邮件提醒',
  explained: '填写邮箱后，消息也会发到邮箱，几分钟内的多条消息合成一封。邮箱只有您本人和管理员看得到。',
  notSent: '本系统还没有配置发信服务器，暂时不会发出邮件，消息只显示在“消息”里。',
  email: '邮箱',
  emailHint: '可以不填，留空就是不要邮件。',
  receives: '接收邮件提醒',
  save: '保存',
  saved: '邮件提醒的设置已经保存。',
}
