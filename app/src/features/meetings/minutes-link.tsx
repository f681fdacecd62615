import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { overdueTexts } from '../records/messages.ts'
import { minutesLinkTexts } from './messages.ts'
import styles from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'

/** The way to the record of the meeting. */
export function MinutesLink({ meeting }: { meeting: MeetingPage }) {
  if (!meeting.minutes) return null
  const writes = meeting.minutes.state === 'DRAFT' && meeting.abilities.markAttendance
  return (
    <section className={styles.panel} aria-labelledby="minutes-heading">
      <h2 id="minutes-heading">{minutesLinkTexts[meeting.minutes.state]}</h2>
      {meeting.overdueSince && (
        <p className={styles.warning}>{overdueTexts.onMeeting(meeting.overdueSince)}</p>
      )}
      <Button
        component={Link}
        to={`/meetings/${meeting.id}/minutes`}
        variant={writes && meeting.state === 'HELD' ? 'filled' : 'default'}
        fullWidth
      >
        {writes ? minutesLinkTexts.write : minutesLinkTexts.read}
      </Button>
    </section>
  )
}
