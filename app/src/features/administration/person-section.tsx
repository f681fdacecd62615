import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { AddPersonForm } from './add-person-form.tsx'
import type { AdministeredOrganization } from './administration.ts'
import { administrationPageMessages as messages } from './messages.ts'
import { PersonRow } from './person-row.tsx'
import { Saved, type SavedIntent } from './saved.tsx'
import styles from './section.module.css'

type Props = {
  organization: AdministeredOrganization
  saved: SavedIntent | undefined
  refusedAdd: Refused | undefined
  /** Of a form in a person's own row. */
  refusedPerson: Refused | undefined
}

/** Who is in office, unit by unit, and the form for another; without a unit there can be nobody. */
export function PersonSection({ organization, saved, refusedAdd, refusedPerson }: Props) {
  const { units, people } = organization
  if (units.length === 0) return null
  return (
    <section aria-labelledby="people">
      <h2 id="people">{messages.people(people.length)}</h2>
      <Saved by={saved} />
      {people.length === 0 && <p>{messages.noPeople}</p>}
      {people.length > 0 &&
        groupsOf(organization).map(({ unitId, name, members }) => (
          <div key={unitId}>
            <h3>{name}</h3>
            {members.length === 0 && <p className={styles.quiet}>{messages.unitHasNobody}</p>}
            <ul className={styles.rows}>
              {members.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  organization={organization}
                  refused={refusedPerson?.values.personId === person.id ? refusedPerson : undefined}
                />
              ))}
            </ul>
          </div>
        ))}
      <Disclosure summary={messages.add} open={people.length === 0 || refusedAdd !== undefined}>
        <AddPersonForm organization={organization} refused={refusedAdd} />
      </Disclosure>
    </section>
  )
}

/** Each unit once, also one that left and came back; last, people whose unit is none of them. */
function groupsOf({ units, people }: AdministeredOrganization) {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const groups = [...names].map(([unitId, name]) => ({
    unitId,
    name,
    members: people.filter((person) => person.unitId === unitId),
  }))
  const others = people.filter(({ unitId }) => !names.has(unitId))
  return others.length === 0
    ? groups
    : [...groups, { unitId: 'others', name: messages.withoutUnit, members: others }]
}
