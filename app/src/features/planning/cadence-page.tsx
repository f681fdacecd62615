import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { CadenceForm } from './cadence-form.tsx'
import { cadenceMessages as messages } from './messages.ts'
import styles from './planning.module.css'
import type { Cadence, Cadences } from './planning.ts'

type Props = { owed: Cadences; saved: boolean; refused: Refused | undefined }

/** What the organization owes; its secretaries change it here. */
export function CadencePage({ owed, saved, refused }: Props) {
  const { organization, cadences, mayPlan } = owed
  const home = `/organizations/${organization.id}`
  const isNew = refused !== undefined && !cadences.some(({ id }) => id === refused.values.cadenceId)
  return (
    <div className={styles.page}>
      <OrganizationHeading organization={organization} current="cadences" />
      {saved && !refused && <Done>{messages.saved}</Done>}
      <p>{messages.explained}</p>
      <p className={styles.ways}>
        {mayPlan && <a href={`${home}/year`}>{messages.planYear}</a>}
        <a href={`${home}/ledger`}>{messages.ledger}</a>
      </p>
      {cadences.length === 0 && <p>{messages.none}</p>}
      <ul>
        {cadences.map((cadence) => (
          <li key={cadence.id} className={styles.cadence}>
            <OneCadence
              cadence={cadence}
              owed={owed}
              refused={refused?.values.cadenceId === cadence.id ? refused : undefined}
            />
          </li>
        ))}
      </ul>
      {mayPlan && (
        <Disclosure summary={messages.add} open={isNew}>
          <CadenceForm owed={owed} cadence={undefined} refused={isNew ? refused : undefined} />
        </Disclosure>
      )}
    </div>
  )
}

type OneProps = { cadence: Cadence; owed: Cadences; refused: Refused | undefined }

function OneCadence({ cadence, owed, refused }: OneProps) {
  const name = messages.cadence(cadence.kind, cadence.period)
  const span = [
    messages.from(formatFullDay(cadence.startsOn)),
    ...(cadence.endsOn ? [messages.until(formatFullDay(cadence.endsOn))] : []),
  ]
  return (
    <>
      <h2>{name}</h2>
      <p className={styles.quiet}>{span.join('，')}</p>
      <Facts cadence={cadence} units={owed.units} />
      {owed.mayPlan && (
        <>
          <p className={styles.ways}>
            <a
              href={`/organizations/${owed.organization.id}/cadences/${cadence.id}`}
              aria-label={messages.templateOf(name)}
            >
              {messages.template}
            </a>
          </p>
          <Disclosure summary={messages.editOf(name)} open={refused !== undefined}>
            <CadenceForm owed={owed} cadence={cadence} refused={refused} />
          </Disclosure>
        </>
      )}
    </>
  )
}

function Facts({ cadence, units }: { cadence: Cadence; units: Cadences['units'] }) {
  const { preferredDay, startTime, minutes, place, unitIds, topicCount } = cadence
  const due = units.filter(({ id }) => unitIds.includes(id)).map(({ shortName }) => shortName)
  const time = [startTime, minutes && messages.length(minutes)].filter(Boolean).join('，')
  return (
    <dl className={styles.facts}>
      <Fact label={messages.preferredDay} value={preferredDay} />
      {time && <Fact label={messages.time} value={time} />}
      {place && <Fact label={messages.place} value={place} />}
      <Fact label={messages.due} value={unitIds.length === 0 ? messages.everyUnit : due.join('、')} />
      <Fact label={messages.topics} value={messages.topicCount(topicCount)} />
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
