import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { ScheduleDay } from './days.ts'
import styles from './meeting-card.module.css'
import { MeetingState } from './meeting-state.tsx'
import { scheduleMessages as messages } from './messages.ts'
import type { ScheduledMeeting } from './schedule.ts'

type Props = {
  meeting: ScheduledMeeting
  when: ScheduleDay['when']
  /** Named where the reader belongs to several. */
  organization: string | undefined
}

/** One meeting of a day: what, when, where, by whom, and what it asks of the reader. */
export function MeetingCard({ meeting, when, organization }: Props) {
  const { id, kind, title, state, startTime, endTime } = meeting
  return (
    <article className={styles.card} data-when={when} data-state={state}>
      <p className={styles.above}>
        <span className={styles.time}>
          <time dateTime={startTime}>{startTime}</time>–<time dateTime={endTime}>{endTime}</time>
        </span>
        <span>{meetingKindLabels[kind]}</span>
        {organization && <span className={styles.organization}>{organization}</span>}
      </p>
      <h4 className={styles.title}>
        <a href={`/meetings/${id}`}>{title}</a>
      </h4>
      <Facts meeting={meeting} />
      <MeetingState meeting={meeting} when={when} />
    </article>
  )
}

function Facts({ meeting: { place, hostUnit, duty, chair } }: { meeting: ScheduledMeeting }) {
  // A chair fixed by hand is named as such; where a unit is on duty it is the host, which is named once.
  const isFixed = chair !== null && chair !== duty
  const name = isFixed || duty !== hostUnit ? (chair ?? duty) : null
  return (
    <dl className={styles.facts}>
      <Fact label={messages.place} value={place} />
      {hostUnit && <Fact label={messages.host} value={hostUnit} />}
      {name && <Fact label={isFixed ? messages.chair : messages.dutyPerson} value={name} />}
    </dl>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
