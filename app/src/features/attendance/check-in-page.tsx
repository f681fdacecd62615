import type { CheckInView } from '@pilin/server/domains/attendance/view-check-in'
import type { Refused } from '../../api/submit.ts'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './check-in-page.module.css'
import { checkInTexts as texts } from './messages.ts'

/** What a scanned code leads to: one press, or a sentence that says what to do. */
export function CheckInPage({ view, refused }: { view: CheckInView; refused: Refused | undefined }) {
  const { outcome, meeting, presentAt, lateMinutes } = view
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      {meeting && (
        <>
          <h2>{meeting.title}</h2>
          <dl className={styles.facts}>
            <div>
              <dt>{texts.startsAt}</dt>
              <dd>{meeting.startsAt}</dd>
            </div>
            <div>
              <dt>{texts.place}</dt>
              <dd>{meeting.place}</dd>
            </div>
          </dl>
        </>
      )}
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {outcome === 'PRESENT' ? (
        <p className={styles.done} role="status">
          {texts.done(presentAt ?? '')}
          {lateMinutes > 0 && texts.late(lateMinutes)}
        </p>
      ) : (
        !refused && <p className={styles.answer}>{sentenceOf(view)}</p>
      )}
      {outcome === 'READY' && (
        <form method="post">
          <SubmitButton className={styles.confirm}>{texts.confirm}</SubmitButton>
        </form>
      )}
      <p className={styles.ways}>
        {meeting && <a href={`/meetings/${meeting.id}`}>{texts.toMeeting}</a>}
        <a href="/">{texts.toSchedule}</a>
      </p>
    </div>
  )
}

function sentenceOf({ outcome, opensAt }: CheckInView): string {
  if (outcome === 'EARLY') return texts.EARLY(opensAt)
  return outcome === 'PRESENT' ? '' : texts[outcome]
}
