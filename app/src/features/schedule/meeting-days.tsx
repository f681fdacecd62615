import { formatDay, formatMonth } from '@pilin/domain/calendar/shanghai'
import { daysOf, type ScheduleDay } from './days.ts'
import { MeetingCard } from './meeting-card.tsx'
import styles from './meeting-days.module.css'
import { scheduleMessages as messages } from './messages.ts'
import type { Schedule } from './schedule.ts'

/** The month's meetings by day; past days are quieter, today stands out. */
export function MeetingDays({ schedule }: { schedule: Schedule }) {
  const days = daysOf(schedule)
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings" className={styles.title}>
        {messages.meetings}
      </h2>
      {schedule.meetings.length === 0 && (
        <p className={styles.empty}>{messages.noMeetings(formatMonth(schedule.month))}</p>
      )}
      <ol className={styles.days}>
        {days.map((day) => (
          <Day key={day.date} day={day} namesOrganizations={schedule.organizations.length > 1} />
        ))}
      </ol>
    </section>
  )
}

function Day({ day, namesOrganizations }: { day: ScheduleDay; namesOrganizations: boolean }) {
  const { date, when, meetings } = day
  return (
    <li className={styles.day} data-when={when}>
      <h3 className={styles.date}>
        <time dateTime={date}>{formatDay(date)}</time>
        {when === 'today' && <span className={styles.today}>{messages.today}</span>}
      </h3>
      {meetings.length === 0 && <p className={styles.nothing}>{messages.nothingToday}</p>}
      {meetings.map((meeting) => (
        <MeetingCard
          key={meeting.id}
          meeting={meeting}
          when={when}
          organization={namesOrganizations ? meeting.organization : undefined}
        />
      ))}
    </li>
  )
}
