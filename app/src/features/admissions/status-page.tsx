import { stateAfterStep } from '@pilin/domain/admissions/steps'
import { applicationStateLabels, applicationStepLabels } from '@pilin/domain/admissions/vocabulary'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { TextField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import styles from './admissions.module.css'
import type { ApplicationStatus } from './applications.ts'
import { applyTexts as texts } from './messages.ts'

type Props = { application: ApplicationStatus; refused: Refused | undefined; done: string | null }

/** How an application stands, for whoever holds its link; what was asked for is answered here. */
export function StatusPage({ application, refused, done }: Props) {
  const { organization, name, state, onDay } = application
  return (
    <div className={record.page}>
      <p className={record.quiet}>{texts.to(organization.name)}</p>
      <h1>{texts.statusHeading(name)}</h1>
      {done && !refused && <Done>{done === 'submitted' ? texts.submitted : texts.saved}</Done>}
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <p className={styles.state}>
        {applicationStateLabels[state]}
        {state === 'CARRIED_OUT' && onDay && `：${texts.memberFrom(onDay)}`}
      </p>
      {stateAfterStep(state, 'ANSWERED') && <ReplyForm refused={refused} />}
      <section className={record.section} aria-labelledby="steps">
        <h2 id="steps">{texts.steps}</h2>
        <ol className={record.steps}>
          {application.steps.map(({ id, step, text, byApplicant, on }) => (
            <li key={id}>
              <p className={record.quiet}>
                {formatFullDay(on)} {byApplicant ? texts.byApplicant : texts.bySecretariat}
              </p>
              <strong>{applicationStepLabels[step]}</strong>
              {text && <p className={styles.passage}>{text}</p>}
            </li>
          ))}
        </ol>
      </section>
      {stateAfterStep(state, 'WITHDRAWN') && (
        <Disclosure summary={texts.withdraw}>
          <form method="post">
            <p className={record.quiet}>{texts.withdrawHint}</p>
            <QuietButton name="intent" value="withdraw">
              {texts.submitWithdraw}
            </QuietButton>
          </form>
        </Disclosure>
      )}
    </div>
  )
}

function ReplyForm({ refused }: { refused: Refused | undefined }) {
  const { field } = shownAgain(refused)
  return (
    <section className={record.section} aria-labelledby="reply">
      <h2 id="reply">{texts.reply}</h2>
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="reply" />
        <TextField label={texts.replyText} {...field('text')} />
        <SubmitButton>{texts.submitReply}</SubmitButton>
      </form>
    </section>
  )
}
