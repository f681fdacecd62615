import { organizationRoleKind, unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import { formatKnownDate } from '../../shell/dates.ts'
import { organizationMessages as messages, officeOf } from './messages.ts'
import type { MemberUnit, Organization } from './organization.ts'
import styles from './unit-list.module.css'

/** The member units in their listed order, each with its place and its people. */
export function UnitList({ organization }: { organization: Organization }) {
  const { units } = organization
  return (
    <section className={styles.section} aria-labelledby="units">
      <h2 id="units">{messages.unitList(units.length)}</h2>
      {units.length === 0 && <p>{messages.noUnits}</p>}
      <ol className={styles.units}>
        {units.map((unit) => (
          <li key={unit.id} className={styles.unit}>
            <Unit unit={unit} organization={organization} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Unit({ unit, organization }: { unit: MemberUnit; organization: Organization }) {
  const since = formatKnownDate(unit.memberSince, organization.foundedTo)
  return (
    <>
      <h3 className={styles.name}>
        <a href={`/organizations/${organization.id}/units/${unit.id}`}>{unit.name}</a>
      </h3>
      <p className={styles.place}>
        {unit.place.join(messages.placeSeparator)}
        <span>
          {unit.kind !== 'OTHER' && `${unitKindLabels[unit.kind]}，`}
          {messages.memberSince(since)}
        </span>
      </p>
      <People people={unit.people} kind={organization.kind} />
    </>
  )
}

function People({ people, kind }: { people: MemberUnit['people']; kind: Organization['kind'] }) {
  if (people.length === 0) return <p className={styles.nobody}>{messages.noPeople}</p>
  return (
    <ul className={styles.people}>
      {inOrderOfOffice(people).map((person) => (
        <li key={person.id}>
          <span className={styles.person}>{person.name}</span>
          <span className={styles.office}>{officeOf(person, kind)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Secretaries first; the vocabulary lists the offices in their order. */
function inOrderOfOffice(people: MemberUnit['people']): MemberUnit['people'] {
  const order = organizationRoleKind.options
  const rank = (roles: (typeof order)[number][]) => Math.min(...roles.map((role) => order.indexOf(role)))
  return [...people].sort((a, b) => rank(a.roles) - rank(b.roles))
}
