import { replyLabels } from '@pilin/domain/meetings/vocabulary'
import type { ScheduleDay } from './days.ts'
import styles from './meeting-card.module.css'
import { scheduleMessages as messages } from './messages.ts'
import type { ScheduledMeeting } from './schedule.ts'

type Props = { meeting: ScheduledMeeting; when: ScheduleDay['when'] }

/** What has become of the meeting, and where the reader can do something about it. */
export function MeetingState({ meeting, when }: Props) {
  const { id, state, stateReason, minutes } = meeting
  if (state === 'CANCELLED') {
    return (
      <p className={styles.cancelled}>
        {stateReason ? messages.cancelledBecause(stateReason) : messages.cancelled}
      </p>
    )
  }
  if (state === 'HELD') {
    return (
      <p className={styles.state}>
        {messages.held}
        {minutes && (
          <a className={styles.way} href={`/meetings/${id}/minutes`}>
            {messages.minutes[minutes]}
          </a>
        )}
      </p>
    )
  }
  if (when === 'past') return <p className={styles.state}>{messages.notEnded}</p>
  return meeting.reply && <MyReply id={id} reply={meeting.reply} />
}

function MyReply({ id, reply }: { id: string; reply: NonNullable<ScheduledMeeting['reply']> }) {
  const none = reply === 'NONE'
  return (
    <p className={styles.reply} data-reply={reply}>
      <span>{none ? messages.notReplied : `${messages.myReply}：${replyLabels[reply]}`}</span>
      <a className={styles.way} href={`/meetings/${id}#reply`}>
        {none ? messages.reply : messages.changeReply}
      </a>
    </p>
  )
}
