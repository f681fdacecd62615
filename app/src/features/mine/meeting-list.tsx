import { leaveKindLabels, leaveStateLabels } from '@pilin/domain/attendance/vocabulary'
import { attendanceRoleLabels, replyLabels } from '@pilin/domain/meetings/vocabulary'
import { MeetingFacts } from './meeting-facts.tsx'
import { mineTexts as texts } from './messages.ts'
import type { OwnMeeting } from './mine.ts'
import styles from './mine-page.module.css'

type Props = {
  meetings: OwnMeeting[]
  /** Whether others still wait for a reply. */
  areAsked: boolean
  nameOf: (meeting: OwnMeeting) => string | undefined
}

/** The coming meetings to which the reader is invited and has replied. */
export function MeetingList({ meetings, areAsked, nameOf }: Props) {
  return (
    <section className={styles.part} aria-labelledby="meetings">
      <h2 id="meetings">{texts.meetings}</h2>
      {meetings.length === 0 && <p>{areAsked ? texts.noneReplied : texts.noMeetings}</p>}
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <li key={meeting.id} id={`meeting-${meeting.id}`} className={styles.card}>
            <MeetingFacts meeting={meeting} organization={nameOf(meeting)} showsReplyBy={false} />
            <p className={styles.line}>
              <strong>
                {texts.myReply}：{replyLabels[meeting.reply]}
                {meeting.role !== 'ATTEND' && `（${attendanceRoleLabels[meeting.role]}）`}
              </strong>
              <Leave meeting={meeting} />
            </p>
            <Ways meeting={meeting} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of what kind the leave is, why, and what became of it. */
function Leave({
  meeting: { reply, leaveKind, leaveState, leaveReason, leaveAnswer },
}: {
  meeting: OwnMeeting
}) {
  if (reply !== 'LEAVE') return null
  return (
    <>
      {leaveKind && <span>{leaveKindLabels[leaveKind]}</span>}
      {leaveReason && <span>{texts.leaveReasonIs(leaveReason)}</span>}
      {leaveState && (
        <span className={leaveState === 'REFUSED' ? styles.late : undefined}>
          {leaveStateLabels[leaveState]}
        </span>
      )}
      {leaveAnswer && <span>{texts.leaveAnswerIs(leaveAnswer)}</span>}
    </>
  )
}

function Ways({ meeting: { id, hasNotice, present, checkInOpen, mayShowCode } }: { meeting: OwnMeeting }) {
  return (
    <p className={styles.line}>
      {present && <span>{texts.checkedIn}</span>}
      {!present && checkInOpen && <strong>{texts.checkInOn}</strong>}
      {mayShowCode && (
        <a className={styles.way} href={`/meetings/${id}/check-in-code`}>
          {texts.checkInCode}
        </a>
      )}
      {hasNotice && (
        <a className={styles.way} href={`/meetings/${id}/notice`}>
          {texts.notice}
        </a>
      )}
      {!present && (
        <a className={styles.way} href={`/meetings/${id}#reply`}>
          {texts.changeReply}
        </a>
      )}
    </p>
  )
}
