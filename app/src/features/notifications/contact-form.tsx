import type { Refused } from '../../api/submit.ts'
import { Field, TickField } from '../../shell/field.tsx'
import { Done, Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import styles from './contact-form.module.css'
import { contactTexts as texts } from './messages.ts'

type Props = {
  contact: { email: string; receivesMail: boolean }
  isSaved: boolean
  sendsMail: boolean
  refused: Refused | undefined
}

/** One's own address for e-mail, and whether messages go there. */
export function ContactForm({ contact, isSaved, sendsMail, refused }: Props) {
  const receives = refused ? refused.values.receivesMail === 'on' : contact.receivesMail
  return (
    <form className={styles.form} method="post" action="#contact" id="contact">
      <h2>{texts.heading}</h2>
      {isSaved && !refused && <Done>{texts.saved}</Done>}
      {refused ? <Notice>{refused.refusal.sentence}</Notice> : <p>{texts.explained}</p>}
      {!sendsMail && <p>{texts.notSent}</p>}
      <Field
        label={texts.email}
        hint={texts.emailHint}
        name="email"
        type="text"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={refused?.values.email ?? contact.email}
        error={refused?.refusal.fields.email}
      />
      <TickField label={texts.receives} name="receivesMail" defaultChecked={receives} />
      <SubmitButton name="intent" value="contact">
        {texts.save}
      </SubmitButton>
    </form>
  )
}
