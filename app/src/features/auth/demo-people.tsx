import type { PageApi } from '@pilin/server/http/page-api'
import styles from './demo-people.module.css'
import { authPageMessages as messages } from './messages.ts'

type DemoGroup = Awaited<ReturnType<PageApi['demoPeople']>>[number]
type DemoPerson = DemoGroup['people'][number]

/** The people of the demo under their organizations: one press signs in. */
export function DemoPeople({ groups, back }: { groups: DemoGroup[]; back: string }) {
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{messages.demoTitle}</h2>
      <p className={styles.explained}>{messages.demoExplained}</p>
      {groups.map(({ organization, people }) => (
        <form key={organization} className={styles.group} method="post" aria-label={organization}>
          <input type="hidden" name="intent" value="demo" />
          <input type="hidden" name="back" value={back} />
          <h3>{organization}</h3>
          <ul className={styles.people}>
            {people.map((person) => (
              <li key={person.username}>
                <PersonButton person={person} />
              </li>
            ))}
          </ul>
        </form>
      ))}
    </section>
  )
}

function PersonButton({ person: { username, name, unit, office } }: { person: DemoPerson }) {
  return (
    <button className={styles.person} type="submit" name="username" value={username}>
      <span className={styles.name}>{name}</span>
      <span className={styles.office}>
        {unit} {office}
      </span>
    </button>
  )
}
