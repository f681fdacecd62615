import { Button, TextInput } from '@mantine/core'
import { ReviewList } from '../follow-up/review-list.tsx'
import { reviewTexts as texts } from '../follow-up/review-messages.ts'
import { ActionForm } from './action-form.tsx'
import styles from './agenda.module.css'
import page from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'
import { Unfold } from './unfold.tsx'

/** The first item of every agenda; it is bound to data, and only its length is arranged. */
export function ReviewItem({ meeting }: { meeting: MeetingPage }) {
  const { review, reviewMinutes, startTime, topicsBegin, abilities } = meeting
  if (!review || meeting.state === 'CANCELLED') return null
  return (
    <div className={styles.row}>
      <div className={styles.topic}>
        <p className={styles.time}>
          {startTime}–{topicsBegin}
        </p>
        <div className={styles.words}>
          <h3 className={styles.title}>{texts.title}</h3>
          <p className={page.quiet}>{texts.minutes(reviewMinutes)}</p>
          <ReviewList review={review} />
          {abilities.arrange && <MinutesForm reviewMinutes={reviewMinutes} />}
        </div>
      </div>
    </div>
  )
}

function MinutesForm({ reviewMinutes }: { reviewMinutes: number }) {
  return (
    <Unfold summary={texts.setMinutes} label={texts.setMinutesOf} intent="review-minutes">
      <ActionForm intent="review-minutes" anchor="agenda" className={page.fields} label={texts.setMinutesOf}>
        {({ error, kept }) => (
          <>
            <TextInput
              name="reviewMinutes"
              label={texts.plannedMinutes}
              defaultValue={kept('reviewMinutes', String(reviewMinutes))}
              error={error('reviewMinutes')}
              inputMode="numeric"
              required
            />
            <div>
              <Button type="submit">{texts.save}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}
