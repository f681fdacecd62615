import { keepTexts as texts } from '../messages.ts'
import styles from './keep-switch.module.css'
import type { Keeping } from './use-keeping.ts'

/** Whether this device keeps what is not saved; off unless the writer turns it on. */
export function KeepSwitch({ keeping: { available, keeps, choose } }: { keeping: Keeping }) {
  if (!available) return <KeepSwitchRoom />
  return (
    <details className={styles.keep}>
      <summary>{texts.state(keeps)}</summary>
      <label className={styles.choice}>
        <input type="checkbox" checked={keeps} onChange={(event) => choose(event.currentTarget.checked)} />
        {texts.label}
      </label>
      <p>{texts.explained}</p>
    </details>
  )
}

/** The room that it will take, so that nothing jumps. */
export function KeepSwitchRoom() {
  return <div className={styles.keep} />
}
