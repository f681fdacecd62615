import { partsOf } from '@pilin/domain/calendar/civil-date'
import { formatDay } from '@pilin/domain/calendar/shanghai'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import type { AuditLine, AuditLog } from './audit-log.ts'
import styles from './audit-page.module.css'
import { eventSentence } from './event-sentences.ts'
import { auditMessages as messages } from './messages.ts'

/** What was done in the organization, newest first, by day. */
export function AuditPage({ log, isNewest }: { log: AuditLog; isNewest: boolean }) {
  const { id, shortName } = log.organization
  const here = `/organizations/${id}/audit`
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={{ id, name: shortName }} current="audit" />
      <p className={styles.explained}>{messages.explained}</p>
      {log.events.length === 0 && <p>{messages.empty}</p>}
      {daysOf(log.events).map((day) => (
        <Day key={day.date} {...day} />
      ))}
      <p className={styles.ways}>
        {!isNewest && <a href={here}>{messages.newest}</a>}
        {log.next && <a href={`${here}?before=${log.next}`}>{messages.older}</a>}
      </p>
    </div>
  )
}

type DayOfLog = { date: AuditLine['date']; events: AuditLine[] }

function Day({ date, events }: DayOfLog) {
  return (
    <section aria-labelledby={`day-${date}`}>
      <h2 id={`day-${date}`} className={styles.date}>
        <time dateTime={date}>
          {partsOf(date).year}年{formatDay(date)}
        </time>
      </h2>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.time} className={styles.time}>
              {event.time}
            </time>
            <p>
              <strong>{event.actorName || messages.unknownActor}</strong>
              {eventSentence(event)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The lines come newest first, so a day's lines stand together. */
function daysOf(events: AuditLine[]): DayOfLog[] {
  const dates = [...new Set(events.map(({ date }) => date))]
  return dates.map((date) => ({ date, events: events.filter((event) => event.date === date) }))
}
