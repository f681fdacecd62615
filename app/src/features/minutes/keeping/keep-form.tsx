import { Done } from '../../../shell/notice.tsx'
import { SubmitButton } from '../../../shell/submit-button.tsx'
import { keepTexts as texts } from '../messages.ts'
import styles from './keep-form.module.css'

/** The same choice without a script: whether this device keeps what is not saved. */
export function KeepForm({ keeps, isSaved }: { keeps: boolean; isSaved: boolean }) {
  return (
    <form className={styles.form} method="post" action="#keep" id="keep">
      <h2>{texts.label}</h2>
      {isSaved && <Done>{texts.chosen(keeps)}</Done>}
      <p>{texts.explained}</p>
      <p>{texts.thisDevice(keeps)}</p>
      <input type="hidden" name="keeps" value={keeps ? 'off' : 'on'} />
      <SubmitButton name="intent" value="keep">
        {keeps ? texts.turnOff : texts.turnOn}
      </SubmitButton>
    </form>
  )
}
