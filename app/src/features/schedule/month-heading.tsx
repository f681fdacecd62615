import { type CivilMonth, firstDay, partsOf } from '@pilin/domain/calendar/civil-date'
import { formatMonth } from '@pilin/domain/calendar/shanghai'
import { scheduleMessages as messages } from './messages.ts'
import styles from './month-heading.module.css'
import type { Schedule } from './schedule.ts'

/** Which month this is, and the ways to its neighbours. */
export function MonthHeading({ schedule: { month, previous, next, isThisMonth } }: { schedule: Schedule }) {
  return (
    <div className={styles.heading}>
      <h1>{messages.title(formatMonth(month))}</h1>
      <nav className={styles.months} aria-label={messages.months}>
        <MonthLink month={previous} text={messages.previous} />
        {!isThisMonth && <a href="/">{messages.thisMonth}</a>}
        <MonthLink month={next} text={messages.next} />
      </nav>
    </div>
  )
}

function MonthLink({ month, text }: { month: CivilMonth; text: string }) {
  return (
    <a href={`/?month=${month}`}>
      {text}
      <span className={styles.number}>{partsOf(firstDay(month)).month}月</span>
    </a>
  )
}
