import { Link } from 'react-router'
import { layerNote } from '../rotation/layer-note.ts'
import styles from './meeting-head.module.css'
import { factTexts } from './messages.ts'
import type { MeetingPage } from './read-meeting.ts'

/** Title, state and facts. */
export function MeetingHead({ meeting }: { meeting: MeetingPage }) {
  return (
    <header className={styles.head} id="facts">
      <p className={styles.over}>
        <span>{meeting.organization.name}</span>
        <span>{meeting.kindLabel}</span>
      </p>
      <div className={styles.titleLine}>
        <h1 className={styles.title}>{meeting.title}</h1>
        <span className={styles.state} data-state={meeting.state}>
          {meeting.stateLabel}
        </span>
      </div>
      {meeting.state === 'CANCELLED' && (
        <p className={styles.cancelled}>{factTexts.cancelled(meeting.stateReason)}</p>
      )}
      {meeting.state === 'HELD' && <p>{factTexts.held}</p>}
      {meeting.dayNote && <p>{factTexts.dayNote(meeting.dayNote)}</p>}
      {meeting.extra && <p>{meeting.counts ? factTexts.extraCounts : factTexts.extra}</p>}
      <Facts meeting={meeting} />
      {meeting.abilities.edit && (
        <Link className={styles.edit} to={`/meetings/${meeting.id}/edit`}>
          {factTexts.edit}
        </Link>
      )}
    </header>
  )
}

function Facts({ meeting }: { meeting: MeetingPage }) {
  const { duty } = meeting
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{factTexts.time}</dt>
        <dd>
          <time dateTime={`${meeting.date}T${meeting.startTime}+08:00`}>
            {meeting.dayText}{' '}
            <span className={styles.clock}>
              {meeting.startTime}–{meeting.endTime}
            </span>
          </time>
        </dd>
      </div>
      <div>
        <dt>{factTexts.place}</dt>
        <dd>{meeting.place}</dd>
      </div>
      {meeting.hostUnit && (
        <div>
          <dt>{factTexts.hostUnit}</dt>
          <dd>
            {meeting.hostUnit}
            <FixedNote meeting={meeting} by={meeting.fixed.hostUnitId} />
          </dd>
        </div>
      )}
      <div>
        <dt>{duty?.personId === null ? factTexts.dutyUnit : factTexts.duty}</dt>
        <dd>{duty ? <DutyName duty={duty} /> : factTexts.noDuty}</dd>
      </div>
      {meeting.chair && (
        <div>
          <dt>{factTexts.chair}</dt>
          <dd>
            {meeting.chair}
            <FixedNote meeting={meeting} by={meeting.fixed.chairId} />
          </dd>
        </div>
      )}
      <div>
        <dt>{factTexts.recorder}</dt>
        <dd>{meeting.recorder?.name ?? factTexts.noRecorder}</dd>
      </div>
      <div className={styles.wide}>
        <dt>{factTexts.units}</dt>
        <dd>
          <ul className={styles.units}>
            {meeting.units.map(({ id, name, place }) => (
              <li key={id}>
                {name}
                <span className={styles.unitPlace}>{place.join(' ')}</span>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}

/** That somebody fixed it, so that it does not follow the rotation; what is over follows nothing any more. */
function FixedNote({ meeting: { state }, by }: { meeting: MeetingPage; by: string | null }) {
  return by !== null && state === 'PLANNED' ? (
    <span className={styles.unitPlace}>{factTexts.fixed}</span>
  ) : null
}

function DutyName({ duty }: { duty: NonNullable<MeetingPage['duty']> }) {
  return (
    <>
      <strong className={styles.duty}>{duty.name}</strong>
      {duty.name !== duty.unitName && <span className={styles.unitPlace}>{duty.unitName}</span>}
      {layerNote(duty) && <span className={styles.unitPlace}>{layerNote(duty)}</span>}
    </>
  )
}
