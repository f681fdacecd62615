import { reviewFinding, reviewFindingLabels } from '@pilin/domain/evaluations/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, TextField } from '../../shell/field.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm, Section, stateOf } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { AnswerFields } from './answer-fields.tsx'
import type { Evaluation } from './evaluations.ts'
import { answerTexts, evaluationTexts as texts } from './messages.ts'

type Props = { evaluation: Evaluation; refused: Refused | undefined }

/** The answer of the reader's unit, and of the secretariat. */
export function AnswerForms({ evaluation: { abilities }, refused }: Props) {
  const sides = [
    ...(abilities.answerAsUnit ? (['UNIT'] as const) : []),
    ...(abilities.answerAsSecretariat ? (['SECRETARIAT'] as const) : []),
  ]
  return (
    <div className={lists.section}>
      {sides.map((side) => (
        <Disclosure
          key={side}
          summary={texts.answerAs[side]}
          open={stateOf(refused, 'answer', { side }).isRefused}
        >
          <PlainForm intent="answer" about={{ side }} label={texts.answerAs[side]} refused={refused}>
            {(state) => (
              <>
                <AnswerFields state={state} />
                <SubmitButton>{answerTexts.submit}</SubmitButton>
              </>
            )}
          </PlainForm>
        </Disclosure>
      ))}
    </div>
  )
}

/** The secretariat takes the result to the next session, and ends the answers. */
export function KeepForms({ evaluation: { state, abilities }, refused }: Props) {
  return (
    <div className={lists.section}>
      {abilities.propose && (
        <PlainForm intent="propose" label={texts.propose} refused={refused}>
          {() => (
            <>
              <p className={lists.quiet}>{texts.proposeNote}</p>
              <SubmitButton>{texts.propose}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
      {abilities.keep && state === 'OPEN' && (
        <PlainForm intent="close" label={texts.close} refused={refused}>
          {() => (
            <>
              <p className={lists.quiet}>{texts.closeNote}</p>
              <QuietButton>{texts.close}</QuietButton>
            </>
          )}
        </PlainForm>
      )}
    </div>
  )
}

/** The second look. */
export function ReviewForm({ evaluation: { abilities, isReviewDue }, refused }: Props) {
  if (!abilities.review) return null
  return (
    <Section id="review" heading={texts.review}>
      <Disclosure summary={texts.submitReview} open={isReviewDue || refused?.intent === 'review'}>
        <p className={lists.quiet}>{texts.reviewNote}</p>
        <PlainForm intent="review" label={texts.review} refused={refused}>
          {(state) => (
            <>
              <ChoiceField label={texts.finding} {...state.field('finding')}>
                <option value="">{texts.choose}</option>
                {reviewFinding.options.map((each) => (
                  <option key={each} value={each}>
                    {reviewFindingLabels[each]}
                  </option>
                ))}
              </ChoiceField>
              <TextField label={texts.note} {...state.field('note')} />
              <SubmitButton>{texts.submitReview}</SubmitButton>
            </>
          )}
        </PlainForm>
      </Disclosure>
    </Section>
  )
}
