import type { ArrivalView } from '@pilin/server/domains/activities/view-arrival'
import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import page from '../attendance/check-in-page.module.css'
import { arrivalTexts as texts } from './messages.ts'

type Props = { view: ArrivalView; refused: Refused | undefined; done: boolean; back: string }

/** What a code leads to that was scanned at the door: one press, a number, or a sentence that says what to do. */
export function ArrivalPage({ view, refused, done, back }: Props) {
  const { outcome, activity } = view
  const isDone = outcome === 'PRESENT' || (done && !refused)
  return (
    <div className={page.page}>
      <h1>{texts.title}</h1>
      {activity && (
        <>
          <h2>{activity.title}</h2>
          <dl className={page.facts}>
            <div>
              <dt>{texts.time}</dt>
              <dd>{activity.time}</dd>
            </div>
            <div>
              <dt>{texts.place}</dt>
              <dd>{activity.place}</dd>
            </div>
          </dl>
        </>
      )}
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {isDone ? (
        <p className={page.done} role="status">
          {texts.done}
        </p>
      ) : (
        <>
          {!refused && <p className={page.answer}>{sentenceOf(view)}</p>}
          <ArrivalForm outcome={outcome} refused={refused} back={back} />
        </>
      )}
    </div>
  )
}

function ArrivalForm({
  outcome,
  refused,
  back,
}: Pick<Props, 'refused' | 'back'> & Pick<ArrivalView, 'outcome'>) {
  const { field } = shownAgain(refused)
  if (outcome === 'READY') {
    return (
      <form method="post">
        <SubmitButton className={page.confirm}>{texts.confirm}</SubmitButton>
      </form>
    )
  }
  if (outcome !== 'ASK') return null
  return (
    <>
      <form method="post" noValidate>
        <Field label={texts.phone} type="tel" autoComplete="tel-national" {...field('phone')} />
        <SubmitButton className={page.confirm}>{texts.confirm}</SubmitButton>
      </form>
      <p className={page.ways}>
        <a href={`/sign-in?back=${encodeURIComponent(back)}`}>{texts.signIn}</a>
      </p>
    </>
  )
}

function sentenceOf({ outcome, opensAt }: ArrivalView): string {
  if (outcome === 'EARLY') return texts.EARLY(opensAt)
  return outcome === 'PRESENT' ? '' : texts[outcome]
}
