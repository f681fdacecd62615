import styles from './activities.module.css'
import { type ArrivalCode, pictureOf } from './activities.ts'
import { arrivalTexts as texts } from './messages.ts'

/** The screen at the door: the code of this half minute and how many have come. */
export function ArrivalCodePage({ page }: { page: ArrivalCode }) {
  const { id, organizationId, title, time, code, window, opensAt, present, placed } = page
  return (
    <div className={styles.screen}>
      <p>
        <a href={`/organizations/${organizationId}/activities/${id}`}>{texts.back}</a>
      </p>
      <h1>{title}</h1>
      <p>{time}</p>
      {code ? (
        <>
          <p className={styles.scan}>{texts.scan}</p>
          <img className={styles.picture} src={pictureOf(code.svg)} alt={texts.picture} />
          <p>{texts.changes}</p>
        </>
      ) : (
        <p className={styles.scan}>{window === 'EARLY' ? texts.EARLY(opensAt) : texts.OVER}</p>
      )}
      <p className={styles.state}>{texts.counts(present, placed)}</p>
      <p>{texts.noPhone}</p>
    </div>
  )
}
