import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import type { Resolution } from './follow-up.ts'
import { followUpMessages as messages } from './messages.ts'
import styles from './resolution-list.module.css'
import { ReviewForms } from './review-forms.tsx'

type Props = { resolutions: Resolution[]; refused: Refused | undefined }

/** What was decided, under the numbers by which it is cited. */
export function ResolutionList({ resolutions, refused }: Props) {
  return (
    <ol className={styles.resolutions}>
      {resolutions.map((resolution) => (
        <li key={resolution.id} id={resolution.id}>
          <p className={styles.number}>{resolution.number}</p>
          <div>
            <p className={styles.text}>{resolution.text}</p>
            <p className={styles.origin}>
              <span>
                {messages.decidedOn} {formatFullDay(resolution.decidedOn)}
              </span>
              <a href={`/meetings/${resolution.meeting.id}`}>{resolution.meeting.title}</a>
            </p>
            <Review resolution={resolution} />
            {resolution.mayReview && (
              <ReviewForms
                resolution={resolution}
                refused={refused?.values.resolutionId === resolution.id ? refused : undefined}
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Review({ resolution: { review, reviewDue } }: { resolution: Resolution }) {
  if (!review) return null
  return (
    <p className={styles.review}>
      {messages.reviewOn} {formatFullDay(review.on)}
      {reviewDue && <strong className={styles.due}>{messages.reviewDue}</strong>}
      {review.at && (
        <span className={styles.text}>
          {messages.reviewed(review.by)}：{review.note}
        </span>
      )}
    </p>
  )
}
