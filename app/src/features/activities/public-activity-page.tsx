import type { Refused } from '../../api/submit.ts'
import { Field } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { shownAgain } from '../administration/form-parts.tsx'
import { Facts, Section } from '../lists/list-parts.tsx'
import lists from '../lists/lists.module.css'
import type { PublicActivity } from './activities.ts'
import { activityTexts, visitorTexts as texts } from './messages.ts'

type Props = {
  activity: PublicActivity
  /** Whether letters go out at all; without them nobody is asked for an address. */
  sendsMail: boolean
  refused: Refused | undefined
}

/** An activity for whoever has the link, with the form of those who have no account. Nobody is named. */
export function PublicActivityPage({ activity, sendsMail, refused }: Props) {
  const { facts } = activityTexts
  const { organization, title, time, place, host, brand, summary, reason, free } = activity
  return (
    <div className={lists.page}>
      <p className={lists.quiet}>{texts.by(organization)}</p>
      <h1>{title}</h1>
      {reason && <Notice>{texts.cancelled(reason)}</Notice>}
      <Facts
        rows={[
          [facts.time, time],
          [facts.place, place],
          [facts.host, host],
          ...(brand ? [[facts.brand, brand] as const] : []),
          [facts.places, free === null ? activityTexts.unlimited : texts.free(free)],
          ...(summary ? [[facts.summary, summary] as const] : []),
        ]}
      />
      <Section id="register" heading={texts.heading}>
        {activity.takesRegistrations ? (
          <RegistrationForm activity={activity} sendsMail={sendsMail} refused={refused} />
        ) : (
          <>
            {refused && <Notice>{refused.refusal.sentence}</Notice>}
            {!reason && <p>{texts.closed}</p>}
          </>
        )}
      </Section>
    </div>
  )
}

function RegistrationForm({ activity: { free, waiting }, sendsMail, refused }: Props) {
  const { field } = shownAgain(refused)
  const waits = free === 0 || waiting > 0
  return (
    <form method="post" noValidate>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      {waits && <p>{texts.full(waiting)}</p>}
      <Field label={texts.name} autoComplete="name" {...field('name')} />
      <Field
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        autoComplete="tel-national"
        {...field('phone')}
      />
      {sendsMail && (
        <Field
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          autoComplete="email"
          {...field('email')}
        />
      )}
      <SubmitButton>{waits ? texts.submitWaiting : texts.submit}</SubmitButton>
    </form>
  )
}
