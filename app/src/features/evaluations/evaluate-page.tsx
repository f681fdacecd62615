import type { Refused } from '../../api/submit.ts'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { stateOf } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { AnswerFields } from './answer-fields.tsx'
import type { AnswerForm } from './evaluations.ts'
import { answerTexts, evaluateTexts as texts } from './messages.ts'

type Props = {
  form: AnswerForm
  refused: Refused | undefined
  done: boolean
  /** The status page of the registration from which it was opened, if it was. */
  back?: string
}

/** A few taps for those who were served: no account, no name. */
export function EvaluatePage({ form, refused, done, back }: Props) {
  const { title, organization, isOpen, hasAnswered } = form
  const state = stateOf(refused, '')
  return (
    <div className={lists.page}>
      <p className={lists.quiet}>{texts.by(organization)}</p>
      <h1>{title}</h1>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {hasAnswered ? (
        <Done>{done ? texts.thanks : texts.again}</Done>
      ) : isOpen ? (
        <form method="post" noValidate>
          <p>{back ? texts.own : texts.intro}</p>
          <AnswerFields state={state} />
          <SubmitButton>{answerTexts.submit}</SubmitButton>
        </form>
      ) : (
        <p>{texts.closed}</p>
      )}
      {back && (
        <p>
          <a href={back}>{texts.back}</a>
        </p>
      )}
    </div>
  )
}
