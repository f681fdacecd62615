import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Refused } from '../../api/submit.ts'
import { EndRosterForm } from './end-roster-form.tsx'
import { refusalFor } from './intent-form.tsx'
import { rotationPageMessages as messages, rosterSentence } from './messages.ts'
import styles from './roster-list.module.css'
import type { Rotation } from './rotation.ts'

type Props = { rotation: Rotation; today: CivilDate; refused: Refused | undefined }

/** The rules as sentences; one that still runs can be ended early. */
export function RosterList({ rotation: { organization, rosters, mayPlan }, today, refused }: Props) {
  return (
    <section aria-labelledby="rosters">
      <h2 id="rosters">{messages.rosters}</h2>
      {rosters.length === 0 && <p>{messages.noRosters}</p>}
      <ul className={styles.rosters}>
        {rosters.map((roster) => (
          <li key={roster.id} id={roster.id}>
            <p>{rosterSentence(roster)}</p>
            {roster.mayExtend && (
              <p>
                <a
                  className={styles.extend}
                  href={`/organizations/${organization.id}/rotation/${roster.id}/extend`}
                >
                  {messages.extend}
                </a>
              </p>
            )}
            {mayPlan && (roster.endsOn === null || roster.endsOn >= today) && (
              <EndRosterForm
                rosterId={roster.id}
                refused={refusalFor(refused, 'end', { name: 'rosterId', value: roster.id })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
