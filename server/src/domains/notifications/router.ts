import { command, router } from '../../kernel/procedure.ts'
import { changeContact } from './change-contact.ts'
import { listNotifications } from './list-notifications.ts'
import { markAllRead } from './mark-all-read.ts'
import { markRead } from './mark-read.ts'
import { viewContact } from './view-contact.ts'
import { viewUnread } from './view-unread.ts'

export const notificationsRouter = router({
  list: listNotifications,
  unread: viewUnread,
  markRead: command(markRead),
  markAllRead: command(markAllRead),
  contact: viewContact,
  changeContact: command(changeContact),
})
