import { formatDay, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { ReactNode } from 'react'
import { mineTexts as texts } from './messages.ts'
import type { OwnMeeting } from './mine.ts'
import styles from './mine-page.module.css'

type Props = { meeting: OwnMeeting; organization: string | undefined; showsReplyBy: boolean }

/** When and where a meeting is, who chairs it, and until when it waits for a reply. */
export function MeetingFacts({ meeting, organization, showsReplyBy }: Props) {
  const { id, title, date, startTime, endTime, place, chair, replyBy } = meeting
  return (
    <>
      <h3 className={styles.title}>
        <a className={styles.way} href={`/meetings/${id}`}>
          {title}
          {organization && texts.ofOrganization(organization)}
        </a>
      </h3>
      <dl className={styles.facts}>
        <Fact label={texts.time}>
          {formatDay(date)}{' '}
          <span className={styles.clock}>
            {startTime}–{endTime}
          </span>
        </Fact>
        <Fact label={texts.place}>{place}</Fact>
        {chair && <Fact label={texts.chair}>{chair}</Fact>}
        {showsReplyBy && replyBy && <Fact label={texts.replyBy}>{formatDayAndClock(replyBy)}</Fact>}
      </dl>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
