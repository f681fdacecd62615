import { numberLimit, type Question } from '@pilin/domain/surveys/questions'
import { questionKindLabels } from '@pilin/domain/surveys/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { PlainForm } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import { surveyTexts, questionTexts as texts } from './messages.ts'
import { QuestionFields } from './question-form.tsx'
import styles from './surveys.module.css'
import { type Survey, surveyPath } from './surveys.ts'

type Props = { survey: Survey; saved: boolean; refused: Refused | undefined }

/** The questionnaire's builder: the draft's questions in their order, each with its forms; it needs no script. */
export function QuestionsPage({ survey, saved, refused }: Props) {
  const { organization, draft, abilities } = survey
  const path = surveyPath(organization.id, survey.id)
  const asked = survey.versions.findLast(({ isFrozen }) => isFrozen)
  const questions = draft?.questions ?? asked?.questions ?? []
  return (
    <div className={lists.page}>
      <p>
        <a href={path}>{texts.back}</a>
      </p>
      <h1>
        {texts.title}：{survey.title}
      </h1>
      {saved && !refused && <Done>{surveyTexts.saved}</Done>}
      <p className={lists.quiet}>
        {draft ? texts.draft(draft.number, questions.length) : texts.frozen(asked?.number ?? 1)}
      </p>
      {abilities.startVersion && (
        <PlainForm intent="revise" refused={refused}>
          {() => (
            <>
              <p className={lists.quiet}>{texts.reviseNote}</p>
              <SubmitButton>{texts.revise}</SubmitButton>
            </>
          )}
        </PlainForm>
      )}
      {draft && questions.length === 0 && <p>{texts.none}</p>}
      <ol className={styles.list}>
        {questions.map((question, index) => (
          <li key={question.id} id={question.id} className={lists.card}>
            <QuestionCard question={question} number={index + 1} />
            {abilities.questions && (
              <QuestionForms
                question={question}
                isFirst={index === 0}
                isLast={index === questions.length - 1}
                refused={refused}
              />
            )}
          </li>
        ))}
      </ol>
      {abilities.questions && <AddForm refused={refused} />}
    </div>
  )
}

function QuestionCard({ question, number }: { question: Question; number: number }) {
  const { kind, title, hint, required } = question
  return (
    <>
      <h2 className={lists.title}>
        {number}. {title}
      </h2>
      <p className={lists.quiet}>
        {[
          questionKindLabels[kind],
          required ? texts.required : texts.optional,
          ...(question.kind === 'NUMBER' && question.most !== numberLimit
            ? [texts.limits(question.least, question.most)]
            : []),
        ].join('，')}
      </p>
      {hint && <p>{hint}</p>}
      {'options' in question && (
        <ul>
          {question.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
    </>
  )
}

type FormsProps = { question: Question; isFirst: boolean; isLast: boolean; refused: Refused | undefined }

function QuestionForms({ question, isFirst, isLast, refused }: FormsProps) {
  const about = { questionId: question.id }
  const isRefused = refused?.intent === 'edit' && refused.values.questionId === question.id
  return (
    <>
      <PlainForm intent="move" about={about} refused={refused}>
        {() => (
          <div className={styles.moves}>
            {!isFirst && (
              <QuietButton name="direction" value="UP" aria-label={texts.upOf(question.title)}>
                {texts.up}
              </QuietButton>
            )}
            {!isLast && (
              <QuietButton name="direction" value="DOWN" aria-label={texts.downOf(question.title)}>
                {texts.down}
              </QuietButton>
            )}
          </div>
        )}
      </PlainForm>
      <Disclosure summary={texts.edit(question.title)} open={isRefused}>
        <PlainForm intent="edit" about={about} label={texts.edit(question.title)} refused={refused}>
          {(state) => (
            <>
              <QuestionFields state={state} question={question} />
              <SubmitButton>{texts.submitEdit}</SubmitButton>
            </>
          )}
        </PlainForm>
        <PlainForm intent="remove" about={about} refused={refused}>
          {() => (
            <>
              <p className={lists.quiet}>{texts.removeNote}</p>
              <QuietButton>{texts.remove}</QuietButton>
            </>
          )}
        </PlainForm>
      </Disclosure>
    </>
  )
}

function AddForm({ refused }: { refused: Refused | undefined }) {
  return (
    <section className={lists.section} aria-labelledby="add">
      <h2 id="add">{texts.add}</h2>
      <PlainForm intent="add" label={texts.add} refused={refused}>
        {(state) => (
          <>
            <QuestionFields state={state} />
            <SubmitButton>{texts.submitAdd}</SubmitButton>
          </>
        )}
      </PlainForm>
    </section>
  )
}
