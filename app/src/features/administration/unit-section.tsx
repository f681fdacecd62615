import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { formatKnownDate } from '../../shell/dates.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import type { AdministeredOrganization, AdministeredUnit } from './administration.ts'
import { AdmitUnitForm } from './admit-unit-form.tsx'
import { administrationPageMessages as messages } from './messages.ts'
import { Saved, type SavedIntent } from './saved.tsx'
import styles from './section.module.css'

type Props = {
  organization: AdministeredOrganization
  saved: SavedIntent | undefined
  refused: Refused | undefined
}

/** The units that are, were or will be members, and the form for another; while there is none, it is open. */
export function UnitSection({ organization, saved, refused }: Props) {
  const { units, today, foundedOn } = organization
  const now = units.filter(({ from, until }) => from <= today && (until === null || until >= today))
  return (
    <section aria-labelledby="units">
      <h2 id="units">{messages.units(now.length)}</h2>
      <Saved by={saved} />
      {units.length === 0 && <p>{messages.noUnits}</p>}
      <ul className={styles.rows}>
        {units.map((unit) => (
          <li key={unit.membershipId}>
            <span className={styles.name}>{unit.name}</span>
            <span className={styles.quiet}>{membership(unit, organization)}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary={messages.admit} open={units.length === 0 || refused !== undefined}>
        <AdmitUnitForm foundedOn={foundedOn} refused={refused} />
      </Disclosure>
    </section>
  )
}

function membership({ kind, from, until }: AdministeredUnit, organization: AdministeredOrganization): string {
  const { today, foundedTo } = organization
  const begin =
    from > today
      ? messages.memberFrom(formatFullDay(from))
      : messages.memberSince(formatKnownDate(from, foundedTo))
  const end = until === null ? [] : [messages.memberUntil(formatFullDay(until))]
  return [unitKindLabels[kind], begin, ...end].join('，')
}
