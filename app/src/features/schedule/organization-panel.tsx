import { formatSpan } from '../../shell/dates.ts'
import { downloadTexts } from '../documents/messages.ts'
import { layerNote } from '../rotation/layer-note.ts'
import { scheduleMessages as messages } from './messages.ts'
import styles from './organization-panel.module.css'
import { OwedList } from './owed-list.tsx'
import type { ScheduledOrganization } from './schedule.ts'

type Duty = NonNullable<ScheduledOrganization['duty']>

/** One organization in the month: who is on duty, who follows, what is owed. */
export function OrganizationPanel(props: {
  organization: ScheduledOrganization
  isThisMonth: boolean
  /** The year that is shown. */
  year: string
}) {
  const { id, shortName, duty, nextDuty, cadences, mayPlan } = props.organization
  return (
    <section className={styles.panel} aria-label={messages.dutyOf(shortName)}>
      <h2 className={styles.organization}>{shortName}</h2>
      {duty ? <OnDuty duty={duty} /> : <p>{messages.noDuty}</p>}
      {nextDuty && <NextDuty duty={nextDuty} />}
      {cadences.length > 0 && <OwedList cadences={cadences} isThisMonth={props.isThisMonth} />}
      <p className={styles.links}>
        {mayPlan && <a href={`/organizations/${id}/meetings/new`}>{messages.plan}</a>}
        <a href={`/organizations/${id}/rotation`}>{messages.rotation}</a>
        <a href={`/organizations/${id}/follow-up`}>{messages.followUp}</a>
        <a href={`/organizations/${id}/schedule/${props.year}.pdf`}>{downloadTexts.printable}</a>
      </p>
    </section>
  )
}

/** In a council a unit is on duty, and there is no person to name. */
function OnDuty({ duty }: { duty: Duty }) {
  const { personId, name, unitName, startsOn, endsOn } = duty
  const note = layerNote(duty)
  return (
    <div className={styles.duty}>
      <p className={styles.office}>{personId ? messages.dutyPerson : messages.dutyUnit}</p>
      <p className={styles.who}>
        <strong>{name}</strong>
        {personId && <span>{unitName}</span>}
        {note && <span>{note}</span>}
      </p>
      <p className={styles.span}>{formatSpan(startsOn, endsOn)}</p>
    </div>
  )
}

function NextDuty({ duty: { personId, name, unitName, startsOn } }: { duty: Duty }) {
  return (
    <p className={styles.next}>
      <span className={styles.label}>{messages.nextDuty}</span>
      <span>
        {name}
        {personId && `（${unitName}）`}，{messages.from(startsOn)}
      </span>
    </p>
  )
}
