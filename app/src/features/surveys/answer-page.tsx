import type { ReactNode } from 'react'
import type { Refused } from '../../api/submit.ts'
import { Done } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { AnswerField } from './answer-fields.tsx'
import { answerTexts as texts } from './messages.ts'
import type { PublicForm } from './surveys.ts'

type Props = {
  form: Omit<PublicForm, 'of'>
  /** For whom or from where it is answered, as a sentence. */
  of: string
  /** Why it cannot be answered here. */
  obstacle?: string | undefined
  /** Whether it is answered by a link that many share. */
  isShared?: boolean
  sent: boolean
  refused: Refused | undefined
  /** What else the form carries. */
  hidden?: Record<string, string>
  children?: ReactNode
}

/** The form with which a survey is answered, on any phone, with or without an account and scripts. */
export function AnswerPage({ form, of, obstacle, isShared, sent, refused, hidden, children }: Props) {
  const { organization, title, intro, anonymous, stage, opensOn, closesOn } = form
  const isOver = sent || form.answered
  const closed =
    obstacle ?? (stage === 'WAITING' ? texts.waits(opensOn) : stage === 'ENDED' ? texts.over : undefined)
  return (
    <div className={lists.page}>
      <p className={lists.quiet}>{organization.name}</p>
      <h1>{title}</h1>
      {isOver ? (
        <Done>{texts.received}</Done>
      ) : closed ? (
        <p>{closed}</p>
      ) : (
        <>
          {intro && <p className={lists.words}>{intro}</p>}
          {of && <p>{of}</p>}
          <p className={lists.quiet}>
            {anonymous ? texts.anonymous : isShared ? texts.nameless : texts.named}
            {texts.until(closesOn)}
          </p>
          <Sheet form={form} refused={refused} hidden={hidden} />
        </>
      )}
      {children}
    </div>
  )
}

function Sheet({ form, refused, hidden }: Pick<Props, 'form' | 'refused' | 'hidden'>) {
  return (
    <PlainForm
      intent="answer"
      about={{ versionId: form.versionId }}
      label={form.title}
      // A sheet of an older version comes back into the newer one with what still fits.
      refused={refused && { ...refused, values: { ...refused.values, versionId: form.versionId } }}
    >
      {(state) => (
        <>
          {Object.entries(hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {form.questions.map((question, index) => (
            <AnswerField key={question.id} question={question} number={index + 1} state={state} />
          ))}
          <SubmitButton>{texts.submit}</SubmitButton>
        </>
      )}
    </PlainForm>
  )
}
