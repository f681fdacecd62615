import { weekday } from '@pilin/domain/calendar/civil-date'
import { weekdayNames } from '@pilin/domain/calendar/messages'
import { formatMonthDay } from '../../shell/dates.ts'
import type { HolidayYear } from './holidays.ts'
import styles from './holidays-page.module.css'
import { holidaysMessages as messages } from './messages.ts'

/** Days off and days worked, one line each. */
export function DayList({ days }: { days: HolidayYear['days'] }) {
  return (
    <ul className={styles.days}>
      {days.map(({ day, kind, name }) => (
        <li key={day} data-kind={kind}>
          <time dateTime={day}>
            {formatMonthDay(day)} {weekdayNames[weekday(day) - 1]}
          </time>{' '}
          {name} {kind === 'OFF' ? messages.off : messages.work}
        </li>
      ))}
    </ul>
  )
}
