import { useLocation } from 'react-router'
import type { DisplayScale } from './display-scale.ts'
import styles from './frame.module.css'
import { shellMessages } from './messages.ts'

/** The next steps from each size, the likeliest first. */
const steps: Record<DisplayScale, { to: DisplayScale; text: string }[]> = {
  '1': [{ to: '1.25', text: shellMessages.elderMode }],
  '1.25': [
    { to: '1.5', text: shellMessages.larger },
    { to: '1', text: shellMessages.standardSize },
  ],
  '1.5': [
    { to: '1.25', text: shellMessages.smaller },
    { to: '1', text: shellMessages.standardSize },
  ],
}

/** Makes everything larger or smaller, by a plain form. */
export function DisplaySwitch({ scale }: { scale: DisplayScale }) {
  const { pathname, search } = useLocation()
  return (
    <form className={styles.display} method="post" action="/display" aria-label={shellMessages.displaySize}>
      <input type="hidden" name="back" value={pathname + search} />
      {steps[scale].map(({ to, text }) => (
        <button key={to} className={styles.quiet} type="submit" name="scale" value={to}>
          {text}
        </button>
      ))}
    </form>
  )
}
