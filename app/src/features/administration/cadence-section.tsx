import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import type { AdministeredOrganization } from './administration.ts'
import { administrationPageMessages as messages } from './messages.ts'
import { Saved, type SavedIntent } from './saved.tsx'
import styles from './section.module.css'
import { SetCadenceForm } from './set-cadence-form.tsx'

type Props = {
  organization: AdministeredOrganization
  saved: SavedIntent | undefined
  refused: Refused | undefined
}

/** What the organization owes, and the form that sets it. */
export function CadenceSection({ organization: { cadences, units, today }, saved, refused }: Props) {
  return (
    <section aria-labelledby="cadences">
      <h2 id="cadences">{messages.cadences}</h2>
      <Saved by={saved} />
      {cadences.length === 0 && <p>{messages.noCadences}</p>}
      <ul className={styles.rows}>
        {cadences.map(({ kind, period, startsOn, preferredDay }) => (
          <li key={kind}>
            <span className={styles.name}>{messages.cadence(kind, period)}</span>
            <span className={styles.quiet}>{messages.cadenceFrom(formatFullDay(startsOn))}</span>
            <span className={styles.quiet}>{messages.preferredDay(preferredDay)}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary={messages.set} open={refused !== undefined}>
        <SetCadenceForm today={today} units={membersOn(units, today)} refused={refused} />
      </Disclosure>
    </section>
  )
}

/** Each unit that is a member today, once. */
function membersOn(units: AdministeredOrganization['units'], today: string): { id: string; name: string }[] {
  return units.filter(({ from, until }) => from <= today && (until === null || until >= today))
}
