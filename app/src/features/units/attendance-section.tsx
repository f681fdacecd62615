import { unitAttendanceLabels } from '@pilin/domain/attendance/unit-attendance'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import record from '../../shell/record-page.module.css'
import { unitTexts as texts } from './messages.ts'
import type { UnitMeetings } from './units.ts'
import styles from './units-page.module.css'

/** The meetings of a unit, the latest first, and whether it came. */
export function AttendanceSection({ meetings }: { meetings: UnitMeetings }) {
  const counted = meetings.filter(({ attendance }) => attendance !== 'NOT_COUNTED')
  const came = counted.filter(({ attendance }) => attendance === 'CAME')
  return (
    <section className={record.section} aria-labelledby="attendance">
      <h2 id="attendance">{texts.attendance}</h2>
      <p>{meetings.length === 0 ? texts.attendanceNone : texts.attendanceSum(came.length, counted.length)}</p>
      <ul className={record.list}>
        {meetings.map(({ id, title, date, expected, present, attendance }) => (
          <li key={id}>
            <p className={styles.meeting}>
              <strong data-attendance={attendance}>{unitAttendanceLabels[attendance]}</strong>
              <a href={`/meetings/${id}`}>{title}</a>
            </p>
            <p className={styles.quiet}>
              {formatFullDay(date)}，{texts.heads(present, expected)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
