import page from '../meetings/page.module.css'
import { followUpTexts as texts } from './messages.ts'
import styles from './minutes-view.module.css'
import type { MinutesPage } from './read-minutes.ts'

/** What came of the meeting: numbered resolutions, and who does what until when. */
export function FollowUpPart({ minutes }: { minutes: MinutesPage }) {
  const { followUp, meeting } = minutes
  if (!followUp) return null
  const { resolutions, actionItems } = followUp
  return (
    <section className={page.panel} aria-labelledby="follow-up-heading">
      <h2 id="follow-up-heading">{texts.heading}</h2>
      {resolutions.length + actionItems.length === 0 && <p>{texts.none}</p>}
      {resolutions.length > 0 && (
        <>
          <h3>{texts.resolutions}</h3>
          <ol className={styles.followUp}>
            {resolutions.map(({ id, number, text }) => (
              <li key={id}>
                <span className={styles.number}>{number}</span>
                {text}
              </li>
            ))}
          </ol>
        </>
      )}
      {actionItems.length > 0 && (
        <>
          <h3>{texts.actionItems}</h3>
          <ul className={styles.followUp}>
            {actionItems.map(({ id, text, person, due, closed, overdue }) => (
              <li key={id}>
                {text}
                <span className={styles.due}>
                  {texts.due(person.name, person.unitName, due)}
                  {closed && ` · ${texts.closed}`}
                  {overdue && <span className={styles.late}> · {texts.overdue}</span>}
                </span>
              </li>
            ))}
          </ul>
          <a className={styles.all} href={`/organizations/${meeting.organization.id}/follow-up`}>
            {texts.all}
          </a>
        </>
      )}
    </section>
  )
}
