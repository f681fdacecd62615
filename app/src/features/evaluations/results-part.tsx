import { reviewFindingLabels } from '@pilin/domain/evaluations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import controls from '../../shell/controls.module.css'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import styles from './evaluations.module.css'
import type { Results } from './evaluations.ts'
import { evaluationTexts as texts } from './messages.ts'

type Props = { organizationId: string; results: Results; refused: Refused | undefined }

/** What came of a project or an activity, on its page, and how to ask. */
export function ResultsPart({ organizationId, results: { evaluations, own, mayOpen }, refused }: Props) {
  if (evaluations.length === 0 && own.length === 0 && !mayOpen) return null
  return (
    <Section id="evaluations" heading={texts.heading}>
      {evaluations.length === 0 && <p>{texts.none}</p>}
      <ul className={lists.list}>
        {evaluations.map((each) => (
          <ResultCard key={each.id} organizationId={organizationId} evaluation={each} />
        ))}
      </ul>
      {own.map(({ id, title }) => (
        <p key={id}>
          <a className={controls.link} href={`/evaluate/${id}`}>
            {texts.askOwn(title)}
          </a>
        </p>
      ))}
      {mayOpen && (
        <PlainForm intent="evaluate" label={texts.open} refused={refused}>
          {() =>
            evaluations.length > 0 ? (
              <p>
                <QuietButton>{texts.openAgain}</QuietButton>
              </p>
            ) : (
              <>
                <p className={lists.quiet}>{texts.openNote}</p>
                <SubmitButton>{texts.open}</SubmitButton>
              </>
            )
          }
        </PlainForm>
      )}
    </Section>
  )
}

type CardProps = { organizationId: string; evaluation: Results['evaluations'][number]; part?: string }

/** An evaluation in a line or two: its day, what it came to, and the second look. */
export function ResultCard({ organizationId, evaluation, part }: CardProps) {
  const { id, title, openedOn, closedOn, sentence, reviewOn, reviewedOn, finding, isReviewDue } = evaluation
  return (
    <li className={lists.card}>
      <a href={`/organizations/${organizationId}/evaluations/${id}`}>
        {part ? `${title}（${part}）` : texts.see}
      </a>
      <p className={lists.quiet}>{closedOn ? texts.closed(closedOn) : texts.opened(openedOn)}</p>
      <p>{sentence}</p>
      {reviewedOn && finding ? (
        <p>{texts.reviewed(reviewedOn, reviewFindingLabels[finding])}</p>
      ) : (
        reviewOn && (
          <p className={isReviewDue ? styles.due : lists.quiet}>
            {texts.reviewOn(reviewOn)}
            {isReviewDue && `，${texts.due}`}
          </p>
        )
      )}
    </li>
  )
}
