import { formatDay } from '@pilin/domain/calendar/shanghai'
import type { PageApi } from '@pilin/server/http/page-api'
import { Done } from '../../shell/notice.tsx'
import { notificationTexts as texts } from './messages.ts'
import styles from './notifications-page.module.css'

type Messages = Awaited<ReturnType<PageApi['caller']['notifications']['list']>>['messages']
type Message = Messages[number]

/** Everything that was told to the reader, newest first; what is unread stands out. */
export function NotificationsPage({ messages, isAllRead }: { messages: Messages; isAllRead: boolean }) {
  const unread = messages.filter((message) => message.unread).length
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      <p className={styles.quiet}>{texts.explained}</p>
      {isAllRead && unread === 0 && <Done>{texts.allRead}</Done>}
      {messages.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <form className={styles.all} method="post">
          <p>{texts.unread(unread)}</p>
          {unread > 0 && (
            <button className={styles.quietButton} type="submit" name="intent" value="all">
              {texts.markAll}
            </button>
          )}
        </form>
      )}
      <ol>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ol>
    </div>
  )
}

/** Opening a message marks it as read, so it is a form. */
function MessageRow({ message }: { message: Message }) {
  const { id, title, body, organization, date, time, unread } = message
  return (
    <li className={styles.message} data-unread={unread}>
      <h2 className={styles.title}>
        {unread && <span className={styles.mark}>{texts.isUnread}</span>}
        {title}
      </h2>
      <p className={styles.body}>{body}</p>
      <form className={styles.foot} method="post">
        <input type="hidden" name="notificationId" value={id} />
        <span className={styles.quiet}>
          {organization} <time dateTime={`${date}T${time}+08:00`}>{`${formatDay(date)} ${time}`}</time>
        </span>
        <button
          className={styles.open}
          type="submit"
          name="intent"
          value="read"
          aria-label={texts.openOf(title)}
        >
          {texts.open}
        </button>
      </form>
    </li>
  )
}
