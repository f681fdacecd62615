import type { ReviewWords } from './review.ts'
import styles from './review-list.module.css'
import { reviewTexts as texts } from './review-messages.ts'

/** What the last meeting of the kind resolved, and who still has what to do; made from data, typed by nobody. */
export function ReviewList({ review }: { review: ReviewWords }) {
  const { last, resolutions, actionItems } = review
  return (
    <div className={styles.review}>
      <p>{last ? texts.last(last.title, last.day) : texts.first}</p>
      {last && resolutions.length === 0 && <p>{last.frozen ? texts.noResolutions : texts.notFrozen}</p>}
      {resolutions.length > 0 && (
        <ul aria-label={texts.resolutions}>
          {resolutions.map(({ number, text }) => (
            <li key={number}>
              <span className={styles.number}>{number}</span> {text}
            </li>
          ))}
        </ul>
      )}
      {actionItems.length === 0 ? (
        <p>{texts.noActionItems}</p>
      ) : (
        <>
          <p>{texts.actionItems}：</p>
          <ul aria-label={texts.actionItems}>
            {actionItems.map((item, index) => (
              // Two items may say the same; they have no other identity here than their order.
              <li key={index}>
                {item.text}
                <span className={styles.who}>
                  {texts.who(item.person, item.unit, item.due)} ·{' '}
                  {item.overdue ? <strong className={styles.late}>{texts.overdue}</strong> : texts.open}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
