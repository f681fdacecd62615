import { useRouteLoaderData } from 'react-router'
import type { Refused } from '../../api/submit.ts'
import type { loader as rootLoader } from '../../root.tsx'
import { Done } from '../../shell/notice.tsx'
import { MeetingList } from './meeting-list.tsx'
import { mineTexts as texts } from './messages.ts'
import type { Mine, OwnMeeting } from './mine.ts'
import styles from './mine-page.module.css'
import { ItemList, TopicList } from './own-lists.tsx'
import { ReplyList } from './reply-list.tsx'
import { TaskList } from './task-list.tsx'

export type Replied = 'attend' | 'leave' | null

type Props = { mine: Mine; replied: Replied; refused: Refused | undefined }

/** What a member is asked, what they attend, have to do and have proposed; and what waits for a secretary. */
export function MinePage({ mine, replied, refused }: Props) {
  const organizations = useRouteLoaderData<typeof rootLoader>('root')?.organizations ?? []
  const nameOf = ({ organization }: OwnMeeting) => (organizations.length > 1 ? organization : undefined)
  // Whoever is here need not say whether they come.
  const asks = ({ reply, present }: OwnMeeting) => reply === 'NONE' && !present
  const open = mine.meetings.filter(asks)
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      {replied && !refused && <Done>{replied === 'leave' ? texts.leaveAsked : texts.replied}</Done>}
      <ReplyList meetings={open} refused={refused} nameOf={nameOf} />
      <TaskList tasks={mine.tasks} />
      <MeetingList
        meetings={mine.meetings.filter((meeting) => !asks(meeting))}
        areAsked={open.length > 0}
        nameOf={nameOf}
      />
      <ItemList items={mine.items} />
      <TopicList topics={mine.topics} organizations={organizations} />
      <nav className={styles.line} aria-label={texts.more}>
        <a className={styles.way} href="/account/calendar">
          {texts.calendar}
        </a>
        <a className={styles.way} href="/search">
          {texts.search}
        </a>
        <a className={styles.way} href="/">
          {texts.schedule}
        </a>
      </nav>
    </div>
  )
}
