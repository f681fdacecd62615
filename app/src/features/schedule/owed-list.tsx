import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { formatMonthDay } from '../../shell/dates.ts'
import { scheduleMessages as messages, owedMessages } from './messages.ts'
import styles from './owed-list.module.css'
import type { Owed } from './schedule.ts'

/** What the organization has to hold in the period, and how far that is. */
export function OwedList({ cadences, isThisMonth }: { cadences: Owed[]; isThisMonth: boolean }) {
  return (
    <>
      <h3 className={styles.heading}>{messages.owed}</h3>
      <ul className={styles.owed}>
        {cadences.map((owed) => (
          <li key={owed.kind} data-state={owed.state} data-urgent={isUrgent(owed, isThisMonth)}>
            <span>
              {periodName(owed, isThisMonth)}
              {meetingKindLabels[owed.kind]}：
            </span>
            <OwedState owed={owed} />
          </li>
        ))}
      </ul>
    </>
  )
}

function OwedState({ owed: { state, period, meetings } }: { owed: Owed }) {
  const text = owedMessages[state]
  return (
    <span className={styles.state}>
      {typeof text === 'function' ? text(period.endsOn) : text}
      {meetings.map(({ id, date }) => (
        <a key={id} href={`/meetings/${id}`}>
          {formatMonthDay(date)}
        </a>
      ))}
    </span>
  )
}

/** What is late, or has to be planned now; a later month's can wait. */
function isUrgent({ state }: Owed, isThisMonth: boolean): boolean {
  return state === 'OVERDUE' || (state === 'DUE' && isThisMonth)
}

/** `本月`, else `11月` or `第四季度`: the year stands above. */
function periodName({ period }: Owed, isThisMonth: boolean): string {
  if (period.period === 'MONTH' && isThisMonth) return messages.thisMonthShort
  return period.period === 'YEAR' ? period.label : period.label.replace(/^\d+年/, '')
}
