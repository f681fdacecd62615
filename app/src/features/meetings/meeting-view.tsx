import { LeavesPart } from '../attendance/leaves-part.tsx'
import { ConnectionNote } from '../live/connection-note.tsx'
import { useMeetingChanges } from '../live/use-meeting-changes.ts'
import { NoticeLink } from '../notices/notice-link.tsx'
import { VotesPart } from '../voting/votes-part.tsx'
import { AgendaPart } from './agenda-part.tsx'
import { AttendancePart } from './attendance-part.tsx'
import { ManagePart } from './manage-part.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { MinutesLink } from './minutes-link.tsx'
import styles from './page.module.css'
import { ProposalsPart } from './proposals-part.tsx'
import type { MeetingPage } from './read-meeting.ts'
import { ReplyCard } from './reply-card.tsx'
import { RunningPart } from './running-part.tsx'

/** The page of one meeting: what, when and where, the reader's reply, the agenda, who comes. */
export function MeetingView({ meeting }: { meeting: MeetingPage }) {
  const connection = useMeetingChanges(meeting.id)
  return (
    <>
      <ConnectionNote connection={connection} />
      <MeetingHead meeting={meeting} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {meeting.me.invitation && <ReplyCard meeting={meeting} />}
          <RunningPart meeting={meeting} />
          <AgendaPart meeting={meeting} />
          <VotesPart meeting={meeting} />
          <ProposalsPart meeting={meeting} />
        </div>
        <div className={styles.side}>
          <NoticeLink meeting={meeting} />
          <MinutesLink meeting={meeting} />
          <ManagePart meeting={meeting} />
          <LeavesPart meeting={meeting} />
          <AttendancePart meeting={meeting} />
        </div>
      </div>
    </>
  )
}
