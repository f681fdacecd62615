import { applicationKindLabels, applicationStateLabels } from '@pilin/domain/admissions/vocabulary'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, Field, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import record from '../../shell/record-page.module.css'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import type { UnitRequests } from './applications.ts'
import { applicationTexts as texts } from './messages.ts'

type Props = { requests: UnitRequests; today: CivilDate; refused: Refused | undefined }

/** What a unit has asked for, and the form to leave or to be suspended; for whoever keeps the unit's data. */
export function RequestSection({ requests, today, refused }: Props) {
  const own = refused?.intent === 'request' ? refused : undefined
  const { field } = shownAgain(own)
  return (
    <section className={record.section} aria-labelledby="requests">
      <h2 id="requests">{texts.requests}</h2>
      <ul className={record.list}>
        {requests.map(({ id, kind, state, submittedOn }) => (
          <li key={id}>
            {texts.requestLine(applicationKindLabels[kind], applicationStateLabels[state], submittedOn)}
          </li>
        ))}
      </ul>
      <Disclosure summary={texts.request} open={own !== undefined}>
        <form method="post" noValidate>
          {own && <Notice>{own.refusal.sentence}</Notice>}
          <p className={record.quiet}>{texts.requestHint}</p>
          <input type="hidden" name="intent" value="request" />
          <ChoiceField label={texts.requestKind} {...field('kind')}>
            <option value="">{texts.choose}</option>
            <option value="LEAVE">{applicationKindLabels.LEAVE}</option>
            <option value="SUSPENSION">{applicationKindLabels.SUSPENSION}</option>
          </ChoiceField>
          <Field label={texts.requestDay} type="date" {...field('onDay', today)} />
          <Field label={texts.untilField} type="date" {...field('untilDay')} />
          <TextField label={texts.reason} {...field('reason')} />
          <SubmitButton>{texts.submitRequest}</SubmitButton>
        </form>
      </Disclosure>
    </section>
  )
}

/** The last day of a suspension, said by the secretariat. */
export function EndSuspensionForm(props: {
  suspensionId: string
  today: CivilDate
  refused: Refused | undefined
}) {
  const { suspensionId, today, refused } = props
  const isOwn = refused?.intent === 'end-suspension' && refused.values.suspensionId === suspensionId
  const { field } = shownAgain(isOwn ? refused : undefined)
  return (
    <Disclosure summary={texts.endSuspension} open={isOwn}>
      <form method="post" noValidate>
        {isOwn && <Notice>{refused.refusal.sentence}</Notice>}
        <input type="hidden" name="intent" value="end-suspension" />
        <input type="hidden" name="suspensionId" value={suspensionId} />
        <Field label={texts.endSuspensionDay} type="date" {...field('untilDay', today)} />
        <SubmitButton>{texts.submitEndSuspension}</SubmitButton>
      </form>
    </Disclosure>
  )
}
