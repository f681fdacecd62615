import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import { QuietButton, SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import type { Application } from './applications.ts'
import { applicationTexts as texts } from './messages.ts'

type Refusable = { refused: Refused | undefined }
type Props = Refusable & { application: Application }

/** What one of the page's forms shows after its own refusal, and nothing after another's. */
function answered(intent: string, refused: Refused | undefined) {
  const own = refused?.intent === intent ? refused : undefined
  return { own, field: shownAgain(own).field }
}

/** The secretariat asks for more, supports or declines. */
export function ExamineForm({ refused }: Refusable) {
  const { own, field } = answered('decide', refused)
  return (
    <section className={record.section} aria-labelledby="examine">
      <h2 id="examine">{texts.examine}</h2>
      <form method="post" noValidate>
        {own && <Notice>{own.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="decide" />
        <ChoiceField label={texts.decision} {...field('decision')}>
          <option value="">{texts.choose}</option>
          {Object.entries(texts.decisions).map(([decision, label]) => (
            <option key={decision} value={decision}>
              {label}
            </option>
          ))}
        </ChoiceField>
        <TextField label={texts.text} hint={texts.textHint} {...field('text')} />
        <SubmitButton>{texts.submitExamine}</SubmitButton>
      </form>
    </section>
  )
}

/** A planned session takes the application on its agenda; one that had it may pass it on to another. */
export function PlaceForm({ application, refused }: Props) {
  const { own, field } = answered('place', refused)
  const { sessions, state, organization } = application
  const heading = state === 'PLACED' ? texts.placeAgain : texts.place_
  const form =
    sessions.length === 0 ? (
      <p>
        {texts.noSession}
        <a href={`/organizations/${organization.id}/meetings/new`}>{texts.plan}</a>
      </p>
    ) : (
      <form method="post" noValidate>
        {own && <Notice>{own.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="place" />
        <ChoiceField label={texts.session} {...field('meetingId')}>
          {sessions.map(({ id, title, date }) => (
            <option key={id} value={id}>
              {formatFullDay(date)} {title}
            </option>
          ))}
        </ChoiceField>
        <Field label={texts.minutes} inputMode="numeric" {...field('plannedMinutes', '10')} />
        <SubmitButton>{texts.submitPlace}</SubmitButton>
      </form>
    )
  if (state === 'PLACED') {
    return (
      <Disclosure summary={heading} open={own !== undefined}>
        {form}
      </Disclosure>
    )
  }
  return (
    <section className={record.section} aria-labelledby="place">
      <h2 id="place">{heading}</h2>
      {form}
    </section>
  )
}

/** What the session resolved is carried out from a day; there is a resolution when its minutes are frozen. */
export function CloseForm({ application, refused }: Props) {
  const { own, field } = answered('close', refused)
  const { resolutions, kind, onDay, untilDay } = application
  const decidedOn = resolutions.at(-1)?.decidedOn
  const begin = onDay && decidedOn && onDay > decidedOn ? onDay : decidedOn
  return (
    <section className={record.section} aria-labelledby="close">
      <h2 id="close">{texts.close}</h2>
      {resolutions.length === 0 ? (
        <p>{texts.noResolution}</p>
      ) : (
        <form method="post" noValidate>
          {own && <Notice>{own.refusal.sentence}</Notice>}
          <input type="hidden" name="intent" value="close" />
          <ChoiceField label={texts.resolution} {...field('resolutionId')}>
            {resolutions.map(({ id, number, text }) => (
              <option key={id} value={id}>
                {number} {text}
              </option>
            ))}
          </ChoiceField>
          <ChoiceField label={texts.outcome} {...field('outcome')}>
            <option value="">{texts.choose}</option>
            {Object.entries(texts.outcomes).map(([outcome, label]) => (
              <option key={outcome} value={outcome}>
                {label}
              </option>
            ))}
          </ChoiceField>
          <Field label={texts.onDay[kind]} type="date" {...field('onDay', begin)} />
          {kind === 'SUSPENSION' && (
            <Field label={texts.untilField} type="date" {...field('untilDay', untilDay ?? '')} />
          )}
          <TextField label={texts.closeText} {...field('text')} />
          <SubmitButton>{texts.submitClose}</SubmitButton>
        </form>
      )}
    </section>
  )
}

/** An applicant who does not come by the link may say it otherwise. */
export function WithdrawForm({ refused }: Refusable) {
  const { own } = answered('withdraw', refused)
  return (
    <Disclosure summary={texts.withdraw} open={own !== undefined}>
      <form method="post">
        {own && <Notice>{own.refusal.sentence}</Notice>}
        <p className={record.quiet}>{texts.withdrawHint}</p>
        <QuietButton name="intent" value="withdraw">
          {texts.submitWithdraw}
        </QuietButton>
      </form>
    </Disclosure>
  )
}
