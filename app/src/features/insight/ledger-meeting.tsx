import { partsOf } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import { formatMonthDay } from '../../shell/dates.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import type { LedgerMeeting } from './ledger.ts'
import styles from './ledger-page.module.css'
import { ledgerMessages as messages } from './messages.ts'

/** One meeting on record: what and when, and everything else that a ledger notes when it is wanted. */
export function LedgerMeetingLine({ meeting, year }: { meeting: LedgerMeeting; year: number }) {
  const { id, title, date, host, note, state, stateReason, extra, counts } = meeting
  const day = partsOf(date).year === year ? formatMonthDay(date) : formatFullDay(date)
  return (
    <div className={styles.meeting}>
      <p>
        <time dateTime={date}>{day}</time> <a href={`/meetings/${id}`}>{title}</a>
        {host && <span className={styles.quiet}>{`${messages.host}：${host}`}</span>}
      </p>
      {note && <p className={styles.note}>{note}</p>}
      {extra && <p className={styles.note}>{counts ? messages.extraCounts : messages.extra}</p>}
      {state === 'CANCELLED' ? (
        <p className={styles.note}>{messages.cancelled(stateReason)}</p>
      ) : (
        <Disclosure summary={messages.details}>
          <Details meeting={meeting} />
        </Disclosure>
      )}
    </div>
  )
}

function Details({ meeting }: { meeting: LedgerMeeting }) {
  const { kind, place, chair, recorder, presenters, plannedDate, topics, resolutions, minutes } = meeting
  const numbers = resolutions.map(({ year, serial, text }) => `${resolutionNumber(year, serial)} ${text}`)
  return (
    <dl className={styles.details}>
      <Fact label={meetingKindLabels[kind]} value={minutes ? messages.minutes[minutes] : ''} />
      <Fact label={messages.plannedDate} value={formatFullDay(plannedDate)} />
      <Fact label={messages.place} value={place} />
      <Fact label={messages.chair} value={chair} />
      <Fact label={messages.recorder} value={recorder} />
      <Fact label={messages.presenters} value={presenters.join(messages.separator)} />
      <Fact label={messages.heads} value={headsOf(meeting)} />
      <Fact label={messages.topics} value={topics.join(messages.separator)} />
      <Fact label={messages.resolutions} value={numbers.join('')} />
    </dl>
  )
}

/** Who is missing is known when the meeting is over. */
function headsOf({ state, expected, present, onLeave, absent, observers }: LedgerMeeting): string {
  if (state !== 'HELD') return messages.expectedOnly(expected)
  const heads = messages.headCount(expected, present, onLeave, absent)
  return observers > 0 ? heads + messages.observers(observers) : heads
}

function Fact({ label, value }: { label: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
